import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { addDays, isoDate } from '#core/date.ts';
import {
  answerManyInput,
  completeInput,
  passOnInput,
  promiseInput,
  refuseInput,
  reopenInput,
} from './answer-input.ts';
import { daysBetweenReminders, digestOf } from './digest.ts';
import type { Mentionable } from './digest.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const which = { counterpartId: id, version: '3' };
/** The field and the code of what is wrong, or null. */
const wrong = (schema: z.ZodType, raw: unknown): string | null => {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') ?? ''} ${issue?.code === 'custom' ? issue.message : (issue?.code ?? '')}`.trim();
};

describe('what an answer must say', () => {
  test.each([
    ['a promise', promiseInput, { promisedFor: '2027-01-04' }, null],
    ['a promise with words', promiseInput, { promisedFor: '2027-01-04', note: 'Graag' }, null],
    ['a promise for no day', promiseInput, {}, 'promisedFor required'],
    ['a promise for an empty day', promiseInput, { promisedFor: '' }, 'promisedFor required'],
    [
      'a promise for a day that is none',
      promiseInput,
      { promisedFor: '2027-02-30' },
      'promisedFor not-a-date',
    ],
    [
      'a promise with too many words',
      promiseInput,
      { promisedFor: '2027-01-04', note: 'x'.repeat(601) },
      'note too_big',
    ],
    ['done', completeInput, {}, null],
    ['a refusal', refuseInput, { reason: 'Geen geld' }, null],
    ['a refusal without a reason', refuseInput, { reason: '' }, 'reason too_small'],
    ['a refusal with spaces for a reason', refuseInput, { reason: '  \n ' }, 'reason too_small'],
    ['open again', reopenInput, {}, null],
    ['something of its own', reopenInput, { state: 'done' }, 'unrecognized_keys'],
    ['passed on to a role', passOnInput, { to: 'role:hr' }, null],
    ['passed on to a person', passOnInput, { to: `person:${id}` }, null],
    ['passed on to a name that is typed', passOnInput, { to: '', toNamed: 'jan' }, null],
    ['passed on to something else', passOnInput, { to: 'board:x' }, 'to invalid_format'],
  ] as const)('%s', (_, schema, given, expected) => {
    expect(wrong(schema, { ...which, ...given })).toBe(expected);
  });

  test.each([
    ['no version', { counterpartId: id }],
    ['version 0', { counterpartId: id, version: '0' }],
    ['half a version', { counterpartId: id, version: '1.5' }],
    ['no id', { version: '1' }],
    ['something else for an id', { counterpartId: 'one', version: '1' }],
  ])('%s answers nothing', (_, given) => {
    expect(wrong(completeInput, given)).not.toBeNull();
  });

  test('words lose the space around them and nothing else', () => {
    const read = promiseInput.parse({ ...which, promisedFor: '2027-01-04', note: '  eerst dit,\n dan dat ' });
    expect(read).toEqual({
      counterpartId: id,
      version: 3,
      promisedFor: '2027-01-04',
      note: 'eerst dit,\n dan dat',
    });
  });
});

describe('several at once', () => {
  test('each is an id with the version that was seen', () => {
    const read = answerManyInput.parse({ choices: [`${id}:12`], answer: 'refuse', reason: 'Nu niet' });
    expect(read.choices).toEqual([{ counterpartId: id, version: 12 }]);
  });

  test.each([
    ['none', []],
    ['without a version', [id]],
    ['with letters for a version', [`${id}:x`]],
    ['a version of ten figures', [`${id}:1234567890`]],
    ['two hundred and one', Array.from({ length: 201 }, () => `${id}:1`)],
  ])('%s is refused', (_, choices) => {
    expect(wrong(answerManyInput, { choices, answer: 'promise' })).toMatch(/^choices/);
  });
});

describe('the mail of today', () => {
  const today = isoDate('2026-11-24');
  const one = (given: Partial<Mentionable> = {}): Mentionable => ({
    id: 'one',
    kind: 'time',
    dueOn: today,
    isLate: false,
    announcedOn: null,
    remindedOn: null,
    ...given,
  });
  const ids = (ones: readonly Mentionable[] | undefined): string[] => (ones ?? []).map((each) => each.id);

  test.each([
    ['nothing at all', [], null],
    ['what was told before', [one({ announcedOn: today })], null],
    ['what is new', [one()], { fresh: ['one'], late: [] }],
    ['what is late', [one({ isLate: true, announcedOn: today })], { fresh: [], late: ['one'] }],
    ['what is new and late at once, as late', [one({ isLate: true })], { fresh: [], late: ['one'] }],
    [
      'late, told six days ago',
      [one({ isLate: true, announcedOn: today, remindedOn: addDays(today, -6) })],
      null,
    ],
    [
      'late, told seven days ago',
      [one({ isLate: true, announcedOn: today, remindedOn: addDays(today, -7) })],
      { fresh: [], late: ['one'] },
    ],
    [
      'all that is late, as soon as some of it was not told this week',
      [
        one({ isLate: true, announcedOn: today, remindedOn: today }),
        one({ id: 'two', isLate: true, announcedOn: today }),
      ],
      { fresh: [], late: ['one', 'two'] },
    ],
  ] as const)('%s', (_, ones, expected) => {
    const digest = digestOf(ones, today);
    expect(digest === null ? null : { fresh: ids(digest.fresh), late: ids(digest.late) }).toEqual(expected);
  });

  test('mentions nothing twice, and of what is late all or nothing: the number is that of the page', () => {
    const day = fc.option(fc.integer({ min: 0, max: 30 }).map((ago) => addDays(today, -ago)));
    const some = fc.array(fc.record({ isLate: fc.boolean(), announcedOn: day, remindedOn: day }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, (facts) => {
        const ones = facts.map((fact, index) => one({ ...fact, id: String(index) }));
        const digest = digestOf(ones, today);
        const told = [...ids(digest?.fresh), ...ids(digest?.late)];
        expect(new Set(told).size).toBe(told.length);
        expect(digest === null).toBe(told.length === 0);
        const late = ones.filter(({ isLate }) => isLate);
        const isOld = late.some(
          ({ remindedOn }) => remindedOn === null || remindedOn <= addDays(today, -daysBetweenReminders),
        );
        if (digest !== null) expect(digest.waiting).toBe(ones.length);
        expect(ids(digest?.late)).toEqual(isOld ? ids(late) : []);
        for (const each of ones)
          if (each.announcedOn === null && !each.isLate) expect(told).toContain(each.id);
      }),
    );
  });
});
