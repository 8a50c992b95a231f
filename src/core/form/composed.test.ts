import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../date.ts';
import { onDay, typedDay, typedDayOrNone } from '../typed-day.ts';
import { arranged, orderText } from './arrange.ts';
import { bilingual, inOrder, number, rows, some, span } from './composed.ts';
import { day, euros, line, pick, radio, select, tick } from './field.ts';
import type { Field } from './field.ts';
import { form, isSame } from './form.ts';
import type { Parts } from './shape.ts';

const formOf = (field: Field) => form<Parts>({ all: { x: field } });
const read = (field: Field, value: unknown) => formOf(field).read('all', { x: value });

const told = { required: 'required' } as const;
const whole = { whole: true } as const;
const list = rows('code', {
  a: { source: line(20), checkedOn: day(told) },
  b: { note: bilingual(20), points: number({ ...told, ...whole, least: 1, most: 9 }) },
});

describe('what is typed', () => {
  test.each<[string, Field, unknown, unknown]>([
    ['words', bilingual(20), { nl: ' a ', en: 'b' }, { nl: 'a', en: 'b' }],
    ['no words', bilingual(20, { optional: true }), { nl: '', en: ' ' }, { nl: '', en: '' }],
    ['a day', day(told), '2027-02-28', '2027-02-28'],
    ['a whole number', number(whole), '24', 24],
    ['a number', number({}), '0,4', 0.4],
    ['no number', number(whole), '', null],
    ['free', euros(500, { least: 0 }), '0', 0],
    ['a span', span(whole), { least: '24', most: '36' }, [24, 36]],
    ['one length', span(whole), { least: '24', most: '24' }, [24, 24]],
    ['no span', span(whole), { least: '', most: '' }, null],
    ['yes', tick(), 'on', true],
    ['an unticked box', tick(), undefined, false],
    ['a choice', select(['a', 'b'], { required: 'choose-one' }), 'b', 'b'],
    ['no choice', radio(['a']), undefined, null],
    ['a choice of what the page knows', pick('schools'), '7', '7'],
    ['ticked boxes', some(['a', 'b']), ['b', 'a', 'a'], ['b', 'a']],
    ['no ticked box', some(['a']), undefined, []],
    ['boxes and more besides', some('credential', { open: true }), ['a', 'c\nb, a\n'], ['a', 'c', 'b']],
    ['no things', list, undefined, []],
    [
      'things in the order of their numbers',
      list,
      {
        '1': { code: 'b', note: { nl: 'c', en: 'd' }, points: '3' },
        '0': { code: 'a', checkedOn: '2027-1-1' },
      },
      { faults: ['x.0.checkedOn'] },
    ],
    [
      'things',
      list,
      {
        '10': { code: 'b', note: { nl: 'c', en: 'd' }, points: '3' },
        '2': { code: 'a', checkedOn: '2027-01-01' },
      },
      [
        { code: 'a', source: '', checkedOn: '2027-01-01' },
        { code: 'b', note: { nl: 'c', en: 'd' }, points: 3 },
      ],
    ],
  ])('%s is read', (_, field, value, meant) => {
    const { content, faults } = read(field, value);
    if (meant !== null && typeof meant === 'object' && 'faults' in meant)
      expect(Object.keys(faults)).toEqual(meant.faults);
    else expect({ content, faults }).toEqual({ content: { x: meant }, faults: {} });
  });

  test.each<[string, Field, unknown, Record<string, string>]>([
    ['empty words', bilingual(20), { nl: ' ' }, { 'x.nl': 'required', 'x.en': 'required' }],
    ['too many words', bilingual(2), { nl: 'abc', en: 'd' }, { 'x.nl': 'too-long' }],
    ['an empty day', day(told), '', { x: 'required' }],
    ['30 February', day(), '2027-02-30', { x: 'not-a-date' }],
    ['an empty number', number(told), '', { x: 'required' }],
    ['a word', number({}), 'veel', { x: 'not-a-number' }],
    ['half a month', number(whole), '1,5', { x: 'not-whole' }],
    ['a thousand or a thousandth', number({}), '1.659', { x: 'ambiguous-number' }],
    ['too little', number({ least: 1 }), '0', { x: 'too-low' }],
    ['too much', span({ most: 16 }), { least: '4', most: '17' }, { 'x.most': 'too-high' }],
    ['half a span', span(whole), { least: '24' }, { 'x.most': 'required' }],
    ['a span that runs back', span({}), { least: '2', most: '1,5' }, { 'x.most': 'most-below-least' }],
    ['no line', line(9, { required: 'name-needed' }), ' ', { x: 'name-needed' }],
    ['a line that is too short', line(9, { least: 4 }), 'abc', { x: 'too-short' }],
    ['no choice', select(['a'], { required: 'choose-one' }), '', { x: 'choose-one' }],
    ['no choice of it', select(['a'], { required: 'choose-one' }), 'b', { x: 'not-an-option' }],
    ['nothing of what the page knows', pick('schools', { required: 'choose-one' }), '', { x: 'choose-one' }],
    ['no ticked box', some(['a'], { required: 'choose-one' }), undefined, { x: 'choose-one' }],
    ['a box that is none', some(['a']), ['b'], { x: 'not-an-option' }],
    ['no thing', rows(null, { a: {} }, { required: 'at-least-one' }), undefined, { x: 'at-least-one' }],
    [
      'more in a thing than it has',
      list,
      { '0': { code: 'a', checkedOn: '2027-01-01', y: '' } },
      { 'x.0.y': 'unknown-field' },
    ],
    [
      'what is wrong in things, by their place in the list',
      list,
      { '4': { code: 'a' }, '7': { code: 'b', points: '10' } },
      {
        'x.0.checkedOn': 'required',
        'x.1.note.nl': 'required',
        'x.1.note.en': 'required',
        'x.1.points': 'too-high',
      },
    ],
  ])('%s is told at its field', (_, field, value, faults) => {
    const said = Object.entries(read(field, value).faults).map(([name, [fault]]) => [name, fault?.code]);
    expect(Object.fromEntries(said)).toEqual(faults);
  });

  test('the bounds of a number are told with it', () => {
    expect(read(number({ least: 1, most: 9 }), '10').faults).toEqual({
      x: [{ code: 'too-high', values: { maximum: 9 } }],
    });
  });

  test('a thing of a kind that is none is a fault', () => {
    expect(Object.keys(read(list, { '0': { code: 'magic' } }).faults)).toHaveLength(1);
  });

  test.each<[string, Field, unknown]>([
    ['half a number', number(told), 'veel'],
    ['an emptied one that has to be told', number(told), ''],
    ['nothing', list, undefined],
    ['half a thing', list, { '0': { code: 'a' } }],
  ])('in a draft leaves what was there: %s', (_, field, value) => {
    expect(field.draft.parse(value)).toBeUndefined();
  });
});

describe('a day', () => {
  const sent = (text: string, today: string | null) =>
    onDay(today === null ? null : isoDate(today), () => [
      typedDay.safeParse(text).error?.issues[0]?.message,
      typedDayOrNone.safeParse(text).error?.issues[0]?.message,
      day().save.safeParse(text).error?.issues[0]?.message,
    ]);

  test.each([
    ['0001-01-01', '2026-11-24', 'unthinkable-day'],
    [' 31-12-9999 ', '2026-11-24', 'unthinkable-day'],
    ['1949-12-31', '2026-11-24', 'unthinkable-day'],
    ['2046-11-25', '2026-11-24', 'unthinkable-day'],
    ['2046-11-24', '2026-11-24', undefined],
    ['1-2-2027', '2026-11-24', undefined],
    ['31-02-2027', '2026-11-24', 'not-a-date'],
    ['9999-01-01', null, undefined],
  ])('«%s», sent on %s: %s', (text, today, fault) => {
    expect(sent(text, today)).toEqual([fault, fault, fault]);
  });

  test('is held against the day on which it is sent, and against none when that is over or broke off', () => {
    expect(() =>
      onDay(isoDate('2026-11-24'), () => {
        throw new Error('broke off');
      }),
    ).toThrow('broke off');
    expect(sent('9999-01-01', null)[0]).toBeUndefined();
  });
});

describe('two values', () => {
  test.each<[string, Field, unknown, unknown, boolean]>([
    ['boxes in another order', some('x'), ['a', 'b'], ['b', 'a'], true],
    ['other boxes', some('x'), ['a'], ['a', 'b'], false],
    ['words with their languages turned', bilingual(9), { nl: 'a', en: 'b' }, { en: 'b', nl: 'a' }, true],
    ['words of which one changed', bilingual(9), { nl: 'a', en: 'b' }, { nl: 'a', en: 'c' }, false],
    ['nothing and not known', euros(9), undefined, null, true],
    ['free and not known', euros(9, { least: 0 }), 0, null, false],
    ['the same things', list, [{ code: 'a', source: 's' }], [{ source: 's', code: 'a' }], true],
    ['a thing of another kind', list, [{ code: 'a' }], [{ code: 'b' }], false],
    ['a thing that changed', list, [{ code: 'a', source: 's' }], [{ code: 'a', source: 't' }], false],
    ['a thing more', list, [], [{ code: 'a', source: 's' }], false],
  ])('%s', (_, field, one, other, same) => {
    expect(isSame(field, one, other)).toBe(same);
    expect(isSame(field, other, one)).toBe(same);
  });
});

describe('a thing more or less', () => {
  const blocks = formOf(list).blocks('all');
  const typed = {
    name: 'half getypt',
    x: { '0': { code: 'a', source: '1' }, '1': { code: 'b' }, '5': { code: 'a' } },
  };
  const codes = (one: Readonly<Record<string, unknown>>) =>
    inOrder(one['x']).map((row) => (row as { code: string }).code);

  test('is added at the end, empty, and everything typed stays', () => {
    const after = arranged(blocks, typed, orderText({ act: 'add', list: 'x', what: 'b' }));
    expect(after).toEqual({
      name: 'half getypt',
      x: { '0': { code: 'a', source: '1' }, '1': { code: 'b' }, '2': { code: 'a' }, '3': { code: 'b' } },
    });
  });

  test('is taken away, and the others are numbered anew', () => {
    const after = arranged(blocks, typed, orderText({ act: 'remove', list: 'x', what: '1' }));
    expect(after).toMatchObject({ x: { '0': { source: '1' }, '1': { code: 'a' } } });
    expect(codes(after)).toEqual(['a', 'a']);
  });

  test.each(['', 'add', 'add x', 'add x magic', 'add y a', 'remove x 9', 'turn x 1'])(
    'that cannot be («%s») changes nothing',
    (order) => {
      expect(codes(arranged(blocks, typed, order))).toEqual(['a', 'b', 'a']);
    },
  );

  test('ends somewhere: no form of a thousand things', () => {
    let many: Readonly<Record<string, unknown>> = {};
    for (let n = 0; n < 60; n += 1) many = arranged(blocks, many, 'add x a');
    expect(codes(many)).toHaveLength(40);
  });

  test('whatever comes, nothing breaks', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), fc.string(), (anything, order) => {
        formOf(list).read('all', anything);
        arranged(blocks, anything, order);
      }),
    );
  });
});
