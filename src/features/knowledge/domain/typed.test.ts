import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '#server/knowledge/item.ts';
import { readNational } from '#server/knowledge/national.ts';
import { arranged, orderText } from './arrange.ts';
import { entryFields } from './entry-fields.ts';
import { rowsIn } from './field.ts';
import type { Field, Typed } from './field.ts';
import { pointersOf } from './pointers.ts';
import { typedOf, understood } from './typed.ts';

const items = itemsOf(readNational());
const itemOf = (kind: string, code: string) => {
  const found = items.find((one) => one.kind === kind && one.code === code);
  if (found === undefined) throw new Error('the files changed');
  return found;
};

/** What stands in the form when the whole entry does, its period with it. */
const formOf = ({ kind, content, validFrom, validTo }: (typeof items)[number]): Typed =>
  typedOf(entryFields[kind], { ...content, validFrom, validTo });

describe('everything that came with the release', () => {
  test.each(items.map((item) => [`${item.kind} ${item.code} ${item.validFrom}`, item] as const))(
    '%s comes out of its form as it went in',
    (_, item) => {
      const { content, faults } = understood(entryFields[item.kind], formOf(item));
      const { code, ...rest } = item.content;
      expect(faults).toEqual({});
      expect(content).toEqual({ ...rest, validFrom: item.validFrom, validTo: item.validTo });
      expect(code).toBe(item.code);
    },
  );

  test('has no field that the form does not ask', () => {
    for (const { kind, content } of items) {
      const asked = new Set(entryFields[kind].map(({ name }) => name));
      expect(Object.keys(content).filter((name) => name !== 'code' && !asked.has(name))).toEqual([]);
    }
  });

  test('points only at what is there', () => {
    const there = new Set(items.map(({ kind, code }) => `${kind} ${code}`));
    const rules = new Set(readNational().definitions.map(({ key }) => `rule ${key}`));
    for (const { kind, content } of items)
      for (const { to, code } of pointersOf(entryFields[kind], content))
        expect(there.has(`${to} ${code}`) || rules.has(`${to} ${code}`), `${to} ${code}`).toBe(true);
  });
});

describe('what is typed', () => {
  const oneOf = (field: Field, value: unknown) => understood([field], { [field.name]: value });
  const n = (whole: boolean, optional?: true): Field => ({
    as: 'number',
    name: 'x',
    whole,
    ...(optional ? { optional } : {}),
  });

  test.each<[string, Field, unknown, unknown]>([
    ['a text without the spaces around it', { as: 'text', name: 'x' }, '  duo.nl ', 'duo.nl'],
    ['words', { as: 'words', name: 'x' }, { nl: 'a', en: 'b' }, { nl: 'a', en: 'b' }],
    ['a day', { as: 'day', name: 'x' }, '2027-02-28', '2027-02-28'],
    ['no day', { as: 'day', name: 'x', optional: true }, '', null],
    ['a whole number', n(true), '24', 24],
    ['a number', n(false), '0,4', 0.4],
    ['no number', n(true, true), '', null],
    ['euros', { as: 'euros', name: 'x' }, '2601', 260_100],
    ['euros and cents', { as: 'euros', name: 'x' }, '€ 12,50', 1250],
    ['free', { as: 'euros', name: 'x' }, '0', 0],
    ['unknown cost', { as: 'euros', name: 'x' }, '', null],
    ['a span', { as: 'span', name: 'x', whole: true }, { least: '24', most: '36' }, [24, 36]],
    ['one length', { as: 'span', name: 'x', whole: true }, { least: '24', most: '24' }, [24, 24]],
    ['no span', { as: 'span', name: 'x', whole: true }, { least: '', most: '' }, null],
    ['yes', { as: 'yes-no', name: 'x' }, 'yes', true],
    ['an unticked box', { as: 'yes-no', name: 'x' }, undefined, false],
    ['a choice', { as: 'one', name: 'x', of: ['a', 'b'] }, 'b', 'b'],
    ['no choice', { as: 'one', name: 'x', of: ['a'], optional: true }, '', null],
    ['ticked boxes', { as: 'some', name: 'x', of: ['a', 'b'] }, ['a', 'b'], ['a', 'b']],
    ['no ticked box', { as: 'some', name: 'x', of: ['a'] }, undefined, []],
  ])('%s is understood', (_, field, value, meant) => {
    expect(oneOf(field, value)).toEqual({ content: { x: meant }, faults: {} });
  });

  test.each<[string, Field, unknown, Record<string, string>]>([
    ['empty words', { as: 'words', name: 'x' }, { nl: ' ' }, { 'x.nl': 'required', 'x.en': 'required' }],
    ['words that are none', { as: 'words', name: 'x' }, 'a', { 'x.nl': 'required', 'x.en': 'required' }],
    ['an empty day', { as: 'day', name: 'x' }, '', { x: 'required' }],
    ['30 February', { as: 'day', name: 'x', optional: true }, '2027-02-30', { x: 'not-a-date' }],
    ['an empty number', n(true), '', { x: 'required' }],
    ['a word', n(true), 'veel', { x: 'not-a-number' }],
    ['half a month', n(true), '1,5', { x: 'not-whole' }],
    ['a thousand or a thousandth', n(true), '1.659', { x: 'ambiguous-number' }],
    ['half a span', { as: 'span', name: 'x', whole: true }, { least: '24' }, { 'x.most': 'required' }],
    [
      'a span that runs back',
      { as: 'span', name: 'x', whole: false },
      { least: '2', most: '1,5' },
      { 'x.most': 'most-below-least' },
    ],
    ['no choice', { as: 'one', name: 'x', of: ['a'] }, '', { x: 'choose-one' }],
    ['no ticked box', { as: 'some', name: 'x', of: ['a'], least: 1 }, undefined, { x: 'choose-one' }],
  ])('%s is named at its field', (_, field, value, faults) => {
    const said = Object.entries(oneOf(field, value).faults).map(([name, [fault]]) => [name, fault?.code]);
    expect(Object.fromEntries(said)).toEqual(faults);
  });

  test('what is not among the choices may be added, each on its line, once', () => {
    const field: Field = { as: 'some', name: 'x', of: 'credential', open: true };
    const typed = { x: ['diploma:ad'], xMore: 'module:abc\ndiploma:ad, test:21plus\n' };
    expect(understood([field], typed).content).toEqual({ x: ['diploma:ad', 'module:abc', 'test:21plus'] });
  });

  test('a row of a kind that is none is named, the others stay', () => {
    const { content, faults } = understood(entryFields.route, { needs: { '0': { code: 'magic' } } });
    expect(content['needs']).toEqual([{}]);
    expect(faults).toHaveProperty(['needs.0'], [{ code: 'not-an-option' }]);
  });

  test('a fault in a row names the row as the form numbers it', () => {
    const typed = formOf(itemOf('route', 'pabo-deeltijd'));
    const rows = rowsIn(typed, 'needs').map((row, at) => [at, { ...row, checkedOn: '' }]);
    const { faults } = understood(entryFields.route, { ...typed, needs: Object.fromEntries(rows) });
    expect(Object.keys(faults)).toEqual(['needs.0.checkedOn', 'needs.1.checkedOn', 'needs.2.checkedOn']);
  });

  test('an empty list is a fault only where something must stand', () => {
    expect(understood(entryFields.step, {}).faults).toHaveProperty('counterparts');
    expect(understood(entryFields.route, {}).faults).not.toHaveProperty('needs');
  });

  test('whatever comes, nothing breaks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(entryFields)),
        fc.object({ maxDepth: 3 }),
        fc.string(),
        (fields, typed, order) => {
          understood(fields, typed);
          arranged(fields, typed, order);
        },
      ),
    );
  });
});

describe('a row more or less', () => {
  const typed = formOf(itemOf('route', 'pabo-evc'));
  const codes = (one: Typed): unknown[] => rowsIn(one, 'needs').map(({ code }) => code);

  test('is added at the end, empty, and everything typed stays', () => {
    const half = { ...typed, name: { nl: 'half getypt', en: '' }, costCents: 'veel' };
    const after = arranged(
      entryFields.route,
      half,
      orderText({ act: 'add', list: 'needs', variant: 'certificate-of-conduct' }),
    );
    expect(codes(after)).toEqual([...codes(typed), 'certificate-of-conduct']);
    expect(after).toMatchObject({ name: half.name, costCents: 'veel' });
    expect(rowsIn(after, 'needs').at(-1)).toEqual({
      code: 'certificate-of-conduct',
      validMonths: '',
      note: { nl: '', en: '' },
      source: '',
      checkedOn: '',
      certainty: '',
    });
  });

  test('is taken away, and the others are numbered anew', () => {
    const order = orderText({ act: 'remove', list: 'needs', at: 1 });
    const after = arranged(entryFields.route, typed, order);
    expect(codes(after)).toEqual(codes(typed).toSpliced(1, 1));
    expect(Object.keys(after['needs'] as object)).toEqual(['0', '1', '2']);
  });

  test('of a list without kinds is just one more', () => {
    const scheme = formOf(itemOf('funding', 'sool'));
    const after = arranged(
      entryFields.funding,
      scheme,
      orderText({ act: 'add', list: 'windows', variant: 'window' }),
    );
    expect(rowsIn(after, 'windows').at(-1)).toEqual({ opensOn: '', closesOn: '', expected: '' });
  });

  test.each([
    '',
    'add',
    'add needs',
    'add needs magic',
    'add magic diploma',
    'remove needs 9',
    'turn needs 1',
  ])('that cannot be («%s») changes nothing', (order) => {
    expect(codes(arranged(entryFields.route, typed, order))).toEqual(codes(typed));
  });

  test('ends somewhere: no form of a thousand rows', () => {
    let many: Typed = {};
    for (let n = 0; n < 60; n += 1) many = arranged(entryFields.funding, many, 'add windows window');
    expect(rowsIn(many, 'windows')).toHaveLength(40);
  });

  test('and back again is the form as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom('diploma', 'experience', 'suitability', 'test-21plus'), (variant) => {
        const more = arranged(entryFields.route, typed, orderText({ act: 'add', list: 'needs', variant }));
        const at = rowsIn(more, 'needs').length - 1;
        expect(arranged(entryFields.route, more, orderText({ act: 'remove', list: 'needs', at }))).toEqual(
          typed,
        );
      }),
    );
  });
});
