import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { ok } from '#core/result.ts';
import { flashText } from '#i18n/flash.ts';
import { her, sendRequest } from '#tests/support/send-request.ts';
import { fieldsOf } from '#tests/support/page-forms.ts';
import { findUseCases } from '#tests/support/use-cases.ts';
import { catalogues } from '#src/texts.ts';

/**
 * Every form of every page: what the address and the session say goes to the use case under a name that its own schema
 * knows, and wins over what a form says. Where it leads, and with which words, is recorded beside this file.
 */
const root = path.resolve('src/routes');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('+page.server.ts'))
  .sort();
const forms = await Promise.all(
  files.map(async (file) => {
    const page = (await import(pathToFileURL(path.join(root, file)).href)) as { actions?: object };
    return Object.entries(page.actions ?? {}).map(([name, action]: [string, unknown]) => ({
      page: path.dirname(file),
      name,
      action,
    }));
  }),
);
const useCases = await findUseCases();

/** Whatever is asked of an answer, it is there by its own name; a count is a number, a list a list. */
const given: Readonly<Record<string, unknown>> = {
  answered: 3,
  behind: 1,
  started: 2,
  skipped: ['<skipped>'],
};
const answer: unknown = new Proxy(
  {},
  { get: (_, key) => (key === 'then' ? undefined : (given[String(key)] ?? `<${String(key)}>`)) },
);
const asked: { useCase: (typeof useCases)[number]; raw: unknown }[] = [];
beforeEach(() => {
  asked.length = 0;
  for (const one of useCases)
    vi.spyOn(one.useCase, 'execute').mockImplementation((_, __, raw) => {
      asked.push({ useCase: one, raw });
      return Promise.resolve(ok(answer));
    });
});

/** These look something up before they ask; what they do is held by (guest)/doors.test.ts and knowledge/pages.test.ts. */
const byThemselves = /^\(guest\)\/(address\/\[token\]|f\/|g\/|m\/)|knowledge\/\[key\] look$/;
/** A leader chooses with whom, she with which leader: there the form says it. */
const withSomebody = '(app)/conversations/new';
const record: string[] = [];

test.each(forms.flat().filter(({ page, name }) => !byThemselves.test(`${page} ${name}`)))(
  '$page $name',
  async ({ page, name, action }) => {
    const names = [...page.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, one = '']) => one);
    const params = Object.fromEntries(names.map((one) => [one, `${one}-of-address`]));
    const request = { params, path: `/${page}`, search: `?/${name}` };
    const came = await sendRequest(action, request);
    const [one] = asked.splice(0);
    if (one === undefined) throw new Error('no use case is asked');
    const { audit, input } = one.useCase.useCase;
    const fields = fieldsOf(input) ?? [];
    const said = Object.entries(one.raw as object).filter(([, value]) => value !== undefined);
    const own = said.filter(([, value]) => [her, ...Object.values(params)].includes(String(value)));
    expect(said.map(([key]) => key).filter((key) => !fields.includes(key))).toEqual([]);
    // A part is one of a list: what is none of it is asked as none.
    const known = names.filter((key) => key !== 'part' && fields.includes(key));
    expect(own.map(([key]) => key)).toEqual(expect.arrayContaining(known));

    if (page !== withSomebody) {
      await sendRequest(action, {
        ...request,
        fields: Object.fromEntries(own.map(([key]) => [key, 'a-lie'])),
      });
      expect(asked[0]?.raw, 'whatever the form says').toMatchObject(Object.fromEntries(own));
    }
    for (const locale of ['nl', 'en'] as const)
      if (came.flash !== null) expect(flashText(catalogues(locale), came.flash)).toBeTruthy();
    const asks = said.map(([key]) => key).join(' ');
    record.push([page, name, audit, asks, came.status, came.to, came.flash].join(','));
  },
);

test('each asks of itself, leads and says what it did before', async () => {
  const head = 'page,form,use case,asked without a form,status,leads to,says';
  await expect([head, ...record, ''].join('\n')).toMatchFileSnapshot('actions.csv');
});
