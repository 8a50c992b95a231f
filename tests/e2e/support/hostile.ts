import type { FoundForm } from './forms.ts';

/** One way to send a form wrongly. */
export interface Attack {
  readonly name: string;
  readonly type: string;
  readonly body: string | FormData;
}

const urlencoded = 'application/x-www-form-urlencoded';
const nobody = '0190aaaa-0000-7000-8000-000000000000';

/** Values that nobody should send, percent-encoded, so that bytes that are no text can be among them. */
const hostileValues = (strangersId: string): ReadonlyMap<string, string> =>
  new Map([
    ['empty', ''],
    ['blank', '%20%09%0D%0A'],
    ['100 kB', 'x'.repeat(100_000)],
    ['nul byte', 'a%00b'],
    ['lone surrogate', '%ED%A0%80'],
    ['no utf-8', '%FF%FE%C0%80'],
    ['no percent', '%'],
    ['markup', encodeURIComponent('<script>alert(1)</script>"\'{{7*7}}')],
    ['formula', encodeURIComponent('=cmd|A1')],
    ['statement', encodeURIComponent("'); drop table person; --")],
    ['negative', '-1'],
    ['huge', '99999999999999999999'],
    ['beyond a number', '1e309'],
    ['past four bytes', '2147483648'],
    ['no number', 'NaN'],
    ['impossible date', '2026-02-30'],
    ['date beyond the calendar', '275761-01-01'],
    ['date before the calendar', '0000-00-00'],
    ['last year there is', '9999-12-31'],
    ['unknown id', nobody],
    ['another tenant’s id', strangersId],
    ['turned direction', '%E2%80%AE%EF%BF%BF'],
    ['names of objects', '__proto__'],
    ['method of objects', 'toString'],
  ]);

const pair = (name: string, encoded: string): string => `${encodeURIComponent(name)}=${encoded}`;
const joined = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => pair(name, encodeURIComponent(value))).join('&');

/** Every way to send this form wrongly: its values, its shape, and what carries it. */
export function attacksOn(form: FoundForm, strangersId: string): Attack[] {
  const values = [...hostileValues(strangersId)];
  const names = [...new Set(form.fields.map(([name]) => name))];
  const hidden = names.filter((name) => !form.typed.includes(name));
  const instead = (targets: readonly string[], encoded: string): string =>
    form.fields
      .map(([name, value]) => pair(name, targets.includes(name) ? encoded : encodeURIComponent(value)))
      .join('&');
  const some = (part: string, targets: readonly string[]): Attack[] =>
    targets.length === 0
      ? []
      : values.map(([name, encoded]) => ({
          name: `${part}: ${name}`,
          type: urlencoded,
          body: instead(targets, encoded),
        }));
  return [
    ...some('typed', form.typed),
    ...some('hidden', hidden),
    ...names.flatMap((name) => [
      { name: `${name} with a nul byte`, type: urlencoded, body: instead([name], '%00') },
      { name: `${name} missing`, type: urlencoded, body: joined(form.fields.filter(([n]) => n !== name)) },
    ]),
    ...shapes(form, names),
    ...carriers(form),
  ];
}

function shapes(form: FoundForm, names: readonly string[]): Attack[] {
  const bodies: readonly (readonly [string, string])[] = [
    ['nothing at all', ''],
    ['everything twice', joined([...form.fields, ...form.fields])],
    [
      'lists for texts',
      joined(names.flatMap((name) => [`${name}[]`, `${name}[]`].map((n) => [n, '1'] as const))),
    ],
    ['texts for lists', joined(names.map((name) => [name.replace('[]', ''), '1']))],
    ['groups for texts', joined(names.map((name) => [`${name.replace('[]', '')}.x`, '1']))],
    ['lists for groups', joined(names.map((name) => [`${name.split('.')[0] ?? ''}[]`, '1']))],
    [
      'names of objects',
      joined([...form.fields, ['__proto__.x', '1'], ['constructor', '1'], ['toString[]', '1']]),
    ],
    ['a field too many', joined([...form.fields, ['tenantId', nobody], ['', ''], ['.', ''], ['[]', '']])],
    ['five thousand fields', joined(Array.from({ length: 5000 }, (_, index) => [`f${String(index)}`, '1']))],
  ];
  return bodies.map(([name, body]) => ({ name, type: urlencoded, body }));
}

function carriers(form: FoundForm): Attack[] {
  const files = new FormData();
  for (const [name] of form.fields) files.append(name, new Blob(['\0\xff=1']), '../../x\u0000.csv');
  const asText = new FormData();
  for (const [name] of form.fields) asText.append(name, 'a\0b');
  return [
    { name: 'JSON', type: 'application/json', body: '{"a":' },
    { name: 'plain text', type: 'text/plain', body: 'a=1' },
    { name: 'no type', type: '', body: 'a=1' },
    { name: 'multipart without boundary', type: 'multipart/form-data', body: 'a=1' },
    {
      name: 'multipart cut off',
      type: 'multipart/form-data; boundary=x',
      body: '--x\r\nContent-Disposition: form-',
    },
    { name: 'multipart of nothing', type: 'multipart/form-data; boundary=x', body: '' },
    { name: 'files for texts', type: 'multipart', body: files },
    { name: 'nul bytes in multipart', type: 'multipart', body: asText },
  ];
}
