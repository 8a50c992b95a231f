import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isoDate } from '../date.ts';
import { neededDay, onDay, typedDayOrNone } from '../typed-day.ts';
import { inOrder, kindOf, number, rows, shownRows, some, span, withoutEmpty } from './composed.ts';
import { day, euros, hours, line, moment, quantity, radio, text, tick } from './field.ts';
import { form, isEmpty, needed, notBefore } from './form.ts';
import { at, nested } from './path.ts';
import { group, wordsOf } from './shape.ts';

/** Made anew in each test: what is made once, when the file is read, no change of a rule would reach. */
const made = () =>
  form(
    {
      what: { title: line(20), both: group({ from: day(), to: day() }), why: text(50), sure: tick() },
      how: { kind: radio(['a', 'b']), when: line(9, { name: 'place.when' }), whom: some(['x', 'y']) },
    },
    notBefore('to', 'from'),
    needed('title'),
    needed('kind', 'choose-one'),
  );
const nothing = { title: '', from: null, to: null, why: '', sure: false, kind: null, when: '', whom: [] };

describe('a form', () => {
  test('has its parts in order, and in each its fields, by themselves or under a heading', () => {
    const shape = (part: 'what' | 'how') =>
      made()
        .blocks(part)
        .map((block) => [block.group, ...block.fields.map(({ key, name }) => `${key}=${name}`)]);
    expect(made().order).toEqual(['what', 'how']);
    expect(shape('what')).toEqual([
      [null, 'title=title'],
      ['both', 'from=from', 'to=to'],
      [null, 'why=why', 'sure=sure'],
    ]);
    expect(shape('how')).toEqual([[null, 'kind=kind', 'when=place.when', 'whom=whom']]);
    expect(made().blocks('none' as 'how')).toEqual([]);
  });

  test('of one part need not be told which, of several must', () => {
    const one = form({ only: { title: line(9) } });
    expect(one.input('save', { id: z.string() }).parse({ id: 'i', title: 'a' })).toEqual({
      id: 'i',
      part: 'only',
      content: { title: 'a' },
    });
    expect(one.input('save', {}).safeParse({ part: 'other', title: 'a' }).success).toBe(false);
    expect(made().input('save', {}).safeParse({ title: 'a' }).success).toBe(false);
    expect(() => form({}).input('save', {})).toThrow('a form without parts');
  });

  test('reads a part with its own keys, and names with points in groups', () => {
    const typed = { id: 'i', part: 'how', kind: 'b', place: { when: ' nu ' }, whom: ['y'] };
    expect(made().input('save', { id: z.string() }).parse(typed)).toEqual({
      id: 'i',
      part: 'how',
      content: { kind: 'b', when: 'nu', whom: ['y'] },
    });
  });

  test('reads all of it at once', () => {
    const typed = { id: 'i', title: 'a', kind: 'a', from: '1-2-2027', place: {} };
    expect(made().whole({ id: z.string() }).parse(typed)).toEqual({
      ...nothing,
      id: 'i',
      title: 'a',
      kind: 'a',
      from: '2027-02-01',
    });
    const faults = made().whole({}).safeParse({ from: '2027-02-02', to: '2027-02-01' }).error?.issues;
    expect(faults?.map(({ path, message, code }) => [path.join('.'), message, code])).toEqual([
      ['to', 'before-start', 'custom'],
      ['title', 'required', 'custom'],
      ['kind', 'choose-one', 'custom'],
    ]);
  });

  test('keeps to its rules when saved and not while somebody types', () => {
    const typed = { part: 'what', from: '2027-02-02', to: '2027-02-01' };
    expect(made().input('draft', {}).safeParse(typed).success).toBe(true);
    const issues = made().input('save', {}).safeParse(typed).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['to', 'before-start'],
      ['title', 'required'],
    ]);
    const right = { part: 'what', title: 'a', from: '2027-02-02', to: '2027-02-02' };
    expect(made().input('save', {}).safeParse(right).success).toBe(true);
  });

  test('reads a part as far as it can be read', () => {
    expect(made().read('what', { title: 'a', from: 'veel', to: '1-1-2027' })).toMatchObject({
      content: { title: 'a', to: '2027-01-01', why: '', sure: false },
      faults: { from: [{ code: 'not-a-date' }] },
    });
    expect(made().read('how', { place: { when: '0123456789' } }).faults).toMatchObject({
      'place.when': [{ code: 'too-long' }],
    });
  });

  test('shows a part, or all, by the names that are posted', () => {
    const content = { ...nothing, title: 'a', from: isoDate('2027-01-02'), sure: true, whom: ['x'] as const };
    expect(made().show(content, 'how')).toEqual({ kind: '', 'place.when': '', whom: ['x'] });
    expect(made().show(content)).toMatchObject({
      title: 'a',
      from: '2027-01-02',
      to: '',
      sure: 'on',
      whom: ['x'],
    });
  });

  test('merges, and says what changed and where something was told', () => {
    const stands = { ...nothing, title: 'a', id: 'i' };
    expect(made().merged(stands, { title: undefined, why: 'x' })).toEqual({
      ...nothing,
      title: 'a',
      why: 'x',
    });
    expect(made().content(stands)).toEqual({ ...nothing, title: 'a' });
    expect(made().changed(nothing, { ...nothing, why: 'x', whom: ['x'] })).toEqual(['why', 'whom']);
    expect(made().changed({ ...nothing, whom: ['x', 'y'] }, { ...nothing, whom: ['y', 'x'] })).toEqual([]);
    expect(made().filled(nothing)).toEqual([]);
    expect(made().filled({ ...nothing, when: 'x' })).toEqual(['how']);
    expect(made().filled({ ...nothing, sure: true, kind: 'a' })).toEqual(['what', 'how']);
  });

  test('says what differs in a part', () => {
    const typed: Readonly<Record<string, unknown>> = {
      title: 'b',
      from: '2-1-2027',
      why: 'x',
      sure: undefined,
    };
    const theirs = { ...nothing, title: 'a', from: isoDate('2027-01-02'), why: 'x', sure: true };
    const told = made().differences('what', (name) => typed[name], theirs);
    expect(told.map(({ at: { key }, mine, theirs: stands }) => [key, mine, stands])).toEqual([
      ['title', 'b', 'a'],
      ['sure', '', 'on'],
    ]);
  });

  test.each<[string | null | undefined, string | null | undefined, boolean]>([
    ['2027-01-02', '2027-01-01', true],
    ['2027-01-02', '2027-01-02', false],
    ['2027-01-02', null, false],
    [null, '2027-01-01', false],
    [undefined, '', false],
  ])('from %s to %s runs back: %s', (from, to, broken) => {
    expect(notBefore('to', 'from', 'back')({ from, to })).toEqual(broken ? { at: 'to', code: 'back' } : null);
  });

  test.each([
    ['', true],
    [null, true],
    [undefined, false],
    ['a', false],
    [0, false],
  ])('what has to be told is not: %j', (value, missing) => {
    expect(needed('x')({ x: value })).toEqual(missing ? { at: 'x', code: 'required' } : null);
  });
});

test('the words of a form, and its names where a language has none', () => {
  const texts = { parts: { only: { title: 'Deel' } }, fields: { title: { label: 'Titel' } } };
  const words = wordsOf<{ only: { title: ReturnType<typeof line> } }>(texts);
  expect([words.part('only'), words.part('other')]).toEqual([{ title: 'Deel' }, { title: 'other' }]);
  expect([words.field('title'), words.field('other')]).toEqual([{ label: 'Titel' }, { label: 'other' }]);
});

test('what stands under a name with points in it', () => {
  const values = { a: { b: { c: 1 } }, n: null, s: 'text' };
  const found = ['a.b.c', 'a.b', 'a.x.c', 'n.x', 's.length', 'x'].map((name) => at(values, name));
  expect(found).toEqual([1, { c: 1 }, undefined, undefined, undefined, undefined]);
  expect(at(null, 'a')).toBeUndefined();
});

test('fields with points in their names are read in groups, which may be absent', () => {
  const read = z.strictObject(
    nested({ a: z.string(), 'b.c': z.string().default('c'), 'b.d.e': z.string().default('e') }),
  );
  expect(read.parse({ a: 'x' })).toEqual({ a: 'x', b: { c: 'c', d: { e: 'e' } } });
  expect(read.parse({ a: 'x', b: { c: 'y', d: { e: 'z' } } })).toEqual({
    a: 'x',
    b: { c: 'y', d: { e: 'z' } },
  });
  expect(read.safeParse({ a: 'x', b: { f: '' } }).success).toBe(false);
});

describe('what comes of a control', () => {
  const fault = (field: { readonly save: z.ZodType }, typed: unknown) =>
    field.save.safeParse(typed).error?.issues.map(({ message }) => message);

  test('bounds are within', () => {
    const of = () => number({ whole: true, least: 2, most: 9 });
    expect(['2', '9', ' 3 ', '€ 4', '50%'].map((typed) => of().save.safeParse(typed).data)).toEqual([
      2,
      9,
      3,
      4,
      undefined,
    ]);
    expect(fault(of(), '1')).toEqual(['too-low']);
    expect(fault(of(), '10')).toEqual(['too-high']);
    expect(of().as).toBe('number');
    expect([hours(90).save.parse('1:30'), euros(150).save.parse('1,50')]).toEqual([90, 150]);
    expect([fault(hours(90), '1:31'), fault(euros(150), '1,51')]).toEqual([['not-hours'], ['not-euros']]);
    expect([fault(euros(9), '0'), euros(9, { least: 0 }).save.parse('0')]).toEqual([['not-euros'], 0]);
    expect(number({}).show(null)).toBe('');
    expect(number({}).show(1.5)).toBe('1,5');
  });

  test('a moment by the Dutch clock', () => {
    expect(moment().save.parse('2027-01-02T09:30')).toEqual(new Date('2027-01-02T08:30:00Z'));
    expect(fault(moment(), 'straks')).toEqual(['not-a-date']);
    expect(moment().show(new Date('2027-01-02T08:30:00Z'))).toBe('2027-01-02T09:30');
    expect([moment().show(null), moment().as, day().as]).toEqual(['', 'moment', 'day']);
    expect(day().show(isoDate('2027-01-02'))).toBe('2027-01-02');
  });

  test('a day that has yet to come, where that is a fault', () => {
    const on = (typed: string, today: string | null, ahead?: string) =>
      onDay(today === null ? null : isoDate(today), () =>
        fault(day(ahead === undefined ? {} : { ahead }), typed),
      );
    expect(on('2027-01-02', '2027-01-01', 'ahead')).toEqual(['ahead']);
    expect(on('2027-01-02', '2027-01-02', 'ahead')).toBeUndefined();
    expect(on('2027-01-02', '2027-01-01')).toBeUndefined();
    expect(on('2027-01-02', null, 'ahead')).toBeUndefined();
  });

  test('a day that has to be told, and one that need not', () => {
    expect([fault({ save: neededDay }, ''), fault({ save: neededDay }, undefined)]).toEqual([
      ['required'],
      ['required'],
    ]);
    expect([neededDay.parse('1-2-2027'), fault({ save: neededDay }, 'veel')]).toEqual([
      '2027-02-01',
      ['not-a-date'],
    ]);
    expect([typedDayOrNone.parse(' '), typedDayOrNone.parse('1-2-2027')]).toEqual([null, '2027-02-01']);
    expect(typedDayOrNone.safeParse('veel').error?.issues[0]).toMatchObject({
      code: 'custom',
      message: 'not-a-date',
    });
  });

  test('what a rule of its own reads', () => {
    const field = quantity('line', (typed) => (typed === 'x' ? { value: 1 } : { fault: 'no-x' }), String, {});
    expect([field.save.parse('x'), fault(field, 'y'), field.save.parse(' '), field.draft.parse('y')]).toEqual(
      [1, ['no-x'], null, undefined],
    );
    expect([field.show(1), field.show(null)]).toEqual(['1', '']);
  });

  test('a span shows both its ends', () => {
    expect(span({}).show([1.5, 2])).toEqual({ least: '1,5', most: '2' });
    expect(span({}).show(null)).toEqual({ least: '', most: '' });
    expect(span({}).save.parse('')).toBeNull();
    expect(span({}).save.parse({ least: ' ', most: ' ' })).toBeNull();
    expect(fault(span({}), { least: ' ', most: '2' })).toEqual(['required']);
    expect(fault(span({}), { least: 'a', most: '2' })).toEqual(['not-a-number']);
  });

  test('boxes of a list and boxes that are typed', () => {
    expect(fault(some(['a'], { required: 'one' }), [])).toEqual(['one']);
    expect(some(['a', 'b'], { required: 'one' }).save.parse(['a'])).toEqual(['a']);
    expect(some('list').save.parse(['a, b'])).toEqual(['a, b']);
    expect(some(['a'], { open: true }).save.parse(['a', 'c,d'])).toEqual(['a', 'c', 'd']);
  });

  test.each<[string, unknown, readonly unknown[]]>([
    ['a list', ['b', 'a'], ['b', 'a']],
    ['numbered, in any order', { '10': 'c', '2': 'b', '0': 'a' }, ['a', 'b', 'c']],
    ['what is no number', { x: 'a', '1x': 'b', x1: 'c', '1234': 'd', '': 'e', '3': 'f' }, ['f']],
    ['nothing', undefined, []],
    ['null', null, []],
    ['a word', 'word', []],
  ])('things below each other: %s', (_, given, order) => {
    expect(inOrder(given)).toEqual(order);
  });

  test('things of several kinds, and which of them say something', () => {
    const list = rows('code', {
      a: { source: line(9) },
      b: { points: number({}), on: line(9, { name: 'day' }) },
    });
    expect(kindOf(list.rows, { code: 'b' })).toBe('b');
    expect(
      [{ code: 'c' }, { code: 1 }, {}, null, 'b', { code: 'toString' }].map((row) => kindOf(list.rows, row)),
    ).toEqual([null, null, null, null, null, null]);
    expect(kindOf(rows(null, { only: {} }).rows, null)).toBe('only');
    expect(shownRows(list.rows, [{ code: 'b', points: 2, on: 'x' }, { code: 'z' }])).toEqual({
      '0': { code: 'b', points: '2', day: 'x' },
      '1': { code: '' },
    });
    expect(() => rows(null, {})).toThrow('a list of nothing');
    const plain = withoutEmpty(rows(null, { only: { source: line(9) } }));
    expect(plain.save.parse({ '0': { source: '' }, '1': { source: 'x' } })).toEqual([{ source: 'x' }]);
    expect(plain.draft.parse({ '0': { source: '' } })).toEqual([]);
    expect(plain.draft.parse(undefined)).toBeUndefined();
    expect(plain).toMatchObject({ as: 'rows', rows: { tag: null } });
    expect(plain.show([{ source: 'x' }])).toEqual({ '0': { source: 'x' } });
  });

  test.each<[Parameters<typeof isEmpty>[0], boolean]>([
    ['', true],
    ['a', false],
    [[], true],
    [{ a: '', b: { c: '' } }, true],
    [{ a: '', b: { c: 'x' } }, false],
  ])('nothing was told in %j: %s', (shown, empty) => {
    expect(isEmpty(shown)).toBe(empty);
  });
});
