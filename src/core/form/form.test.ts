import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { noteForm } from '#tests/support/one-more-field/note.form.ts';
import { isoDate } from '../date.ts';
import type { Shown } from './field.ts';
import type { ContentOf } from './shape.ts';

type Content = ContentOf<typeof noteForm.parts>;
type Part = (typeof noteForm.order)[number];

const own = { id: z.string() };
const saved = noteForm.input('save', own);
const drafted = noteForm.input('draft', own);
const empty: Content = {
  title: '',
  sort: null,
  who: null,
  why: '',
  startsOn: null,
  endsOn: null,
  minutes: null,
  cents: null,
  isSure: false,
  room: '',
};

const words = (most: number) => fc.string({ maxLength: most }).map((text) => text.trim());
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => isoDate(date.toISOString().slice(0, 10)));
const content: fc.Arbitrary<Content> = fc.record({
  title: words(20),
  sort: fc.constantFrom('one', 'two', 'three', null),
  who: fc.constantFrom('she', 'they', null),
  why: words(100),
  startsOn: fc.option(day),
  endsOn: fc.option(day),
  minutes: fc.option(fc.integer({ min: 1, max: 6_000 })),
  cents: fc.option(fc.integer({ min: 1, max: 100_000 })),
  isSure: fc.boolean(),
  room: words(300),
});
const scribble = fc.oneof(
  fc.constantFrom('', ' ', '1:', '2027-', 'veel', '12', '450,-', 'on', 'two', 'she', '2027-02-30'),
  fc.string({ maxLength: 40 }),
);

const namesOf = (part: Part): readonly string[] =>
  noteForm.blocks(part).flatMap(({ fields }) => fields.map(({ name }) => name));
/** As a browser posts it: a box that is not ticked and a choice that was not made are absent. */
const posted = (shown: Readonly<Record<string, Shown>>, part: Part) => ({
  id: 'x',
  part,
  ...Object.fromEntries(
    namesOf(part)
      .map((name) => [name, shown[name] ?? ''] as const)
      .filter(([name, value]) => value !== '' || !['isSure', 'who'].includes(name)),
  ),
});

describe('what was typed', () => {
  test.each<[string, Part, Record<string, string>, Partial<Content>]>([
    ['nothing', 'what', {}, { title: '', sort: null, who: null, why: '' }],
    ['words, without the room around them', 'what', { title: '  Meelopen ' }, { title: 'Meelopen' }],
    ['a choice', 'what', { sort: 'two', who: 'they' }, { sort: 'two', who: 'they' }],
    ['a choice taken back', 'what', { sort: '' }, { sort: null }],
    [
      'amounts as people write them',
      'when',
      { hours: '1:30', cents: '450,-' },
      { minutes: 90, cents: 45_000 },
    ],
    ['an amount under its own name', 'when', { hours: '' }, { minutes: null }],
    ['days', 'when', { startsOn: '1-2-2027', until: '2027-02-01' }, { startsOn: isoDate('2027-02-01') }],
    ['a box', 'when', { isSure: 'on' }, { isSure: true }],
    ['a box that is not ticked', 'when', {}, { isSure: false }],
  ])('is read: %s', (_, part, typed, read) => {
    expect(saved.parse({ id: 'x', part, ...typed })).toMatchObject({ id: 'x', part, content: read });
  });

  test.each<[string, Part, Record<string, string>, string, string?]>([
    ['too long', 'what', { title: 'x'.repeat(21) }, 'title'],
    ['no choice of it', 'what', { sort: 'four' }, 'sort'],
    ['no amount', 'when', { hours: 'veel' }, 'hours', 'not-hours'],
    ['nothing is no amount that one asks', 'when', { cents: '0' }, 'cents', 'not-euros'],
    ['more than can be', 'when', { cents: '1000,01' }, 'cents', 'not-euros'],
    ['no day', 'when', { until: '2027-02-30' }, 'until', 'not-a-date'],
    ['before the start', 'when', { startsOn: '2027-02-02', until: '2027-02-01' }, 'until', 'before-start'],
    ['a box with another word', 'when', { isSure: 'yes' }, 'isSure'],
    ['a field of another part', 'when', { title: 'x' }, ''],
    ['a part that is none', 'where' as Part, {}, 'part'],
  ])('is a fault at its field: %s', (_, part, typed, field, code) => {
    const issue = saved.safeParse({ id: 'x', part, ...typed }).error?.issues[0];
    expect(issue?.path.join('.')).toBe(field);
    if (code !== undefined) expect(issue?.message).toBe(code);
  });

  test('what is too long is a fault while one types as well: it was not kept', () => {
    expect(drafted.safeParse({ id: 'x', part: 'what', title: 'x'.repeat(21) }).success).toBe(false);
  });

  test('shown and read again is what it was', () => {
    fc.assert(
      fc.property(content, fc.constantFrom(...noteForm.order), (stands, part) => {
        const back = drafted.parse(posted(noteForm.show(stands), part)).content;
        const keys = noteForm.blocks(part).flatMap(({ fields }) => fields.map(({ key }) => key));
        expect({ ...stands, ...back }).toEqual(stands);
        // A choice that was not made is absent; everything else comes back.
        expect(Object.keys(back).sort()).toEqual(
          keys.filter((key) => key !== 'who' || stands.who !== null).sort(),
        );
      }),
    );
  });

  test('a draft never loses what was there: unreadable or absent leaves it', () => {
    fc.assert(
      fc.property(
        content,
        fc.constantFrom(...noteForm.order),
        fc.dictionary(
          fc.constantFrom('title', 'sort', 'who', 'startsOn', 'until', 'hours', 'cents'),
          scribble,
        ),
        (stands, part, typed) => {
          const asked = Object.fromEntries(
            Object.entries(typed).filter(([name]) => namesOf(part).includes(name)),
          );
          const read = drafted.safeParse({ id: 'x', part, ...asked });
          // Refused as a whole: nothing is written.
          if (!read.success) return;
          const after: Content = { ...stands, ...read.data.content };
          for (const { key, name, field } of noteForm.blocks(part).flatMap(({ fields }) => fields)) {
            const said = asked[name];
            if (key === 'isSure') continue;
            const value = after[key as keyof Content];
            if (said === undefined) expect(value).toBe(stands[key as keyof Content]);
            else if (said.trim() !== '' && !field.save.safeParse(said).success)
              expect(value).toBe(stands[key as keyof Content]);
            else expect(value).toEqual(field.save.parse(said));
          }
        },
      ),
    );
  });
});

describe('what differs between two windows', () => {
  const typedOf = (shown: Readonly<Record<string, Shown>>) => (name: string) => shown[name];

  test('nothing exactly when both say the same', () => {
    fc.assert(
      fc.property(content, content, fc.constantFrom(...noteForm.order), (mine, theirs, part) => {
        const keys = noteForm.blocks(part).flatMap(({ fields }) => fields.map(({ key }) => key));
        const differing = keys.filter((key) => mine[key as keyof Content] !== theirs[key as keyof Content]);
        const told = noteForm.differences(part, typedOf(noteForm.show(mine)), theirs);
        expect(told.map(({ at }) => at.key)).toEqual(differing);
        expect(noteForm.differences(part, typedOf(noteForm.show(theirs)), theirs)).toEqual([]);
      }),
    );
  });

  test.each<[string, Record<string, string>, Partial<Content>, [string, string, string][]]>([
    ['another way of writing is none', { hours: '1:30', cents: '€ 450' }, { minutes: 90, cents: 45_000 }, []],
    ['half a day is shown as it was typed', { startsOn: '2027-' }, {}, [['startsOn', '2027-', '']]],
    ['a box taken off', {}, { isSure: true }, [['isSure', '', 'on']]],
  ])('%s', (_, typed, stands, told) => {
    expect(
      noteForm
        .differences('when', typedOf(typed), { ...empty, ...stands })
        .map(({ at, mine, theirs }) => [at.key, mine, theirs]),
    ).toEqual(told);
  });
});

test.each<[string, Partial<Content>, Part[]]>([
  ['nothing', {}, []],
  ['a word', { why: 'x' }, ['what']],
  ['a box, and a choice', { isSure: true, who: 'she' }, ['what', 'when']],
])('the parts in which something was told: %s', (_, told, parts) => {
  expect(noteForm.filled({ ...empty, ...told })).toEqual(parts);
});

test('of something that has more, the fields of the form alone', () => {
  expect(noteForm.content({ ...empty, id: 'x', state: 'idea' } as Content)).toEqual(empty);
});
