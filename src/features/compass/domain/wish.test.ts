import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directions } from '#core/direction.ts';
import {
  answerInput,
  directionOf,
  knownOptions,
  openable,
  possibilityItems,
  schoolItems,
} from './possibility.ts';
import { isAnswered, noWish, optionsOf, quietDirections, sameWish, wishesInput } from './wish.ts';
import type { Wishes } from './wish.ts';

const read = (given: unknown) => wishesInput.safeParse(given);

describe('what a form may say', () => {
  test('nothing at all: everything is not answered yet', () => {
    const parsed = read({});
    expect(parsed.data).toEqual(Object.fromEntries(directions.map((direction) => [direction, noWish])));
  });

  test('figures as text, blanks as nothing, options in the order of the list', () => {
    const parsed = read({
      expert: { want: '5', knew: '', note: 'graag' },
      tasks: { want: '', options: ['lesson-methods', 'variety'] },
      switch: { otherSchool: 'maybe' },
      flexible: { fiveYears: 'unknown' },
    });
    expect(parsed.data).toMatchObject({
      expert: { want: 5, knew: null, note: 'graag' },
      tasks: { want: null, options: ['variety', 'lesson-methods'] },
      switch: { otherSchool: 'maybe' },
      flexible: { fiveYears: 'unknown' },
    });
  });

  test.each([
    ['a want of 6', { expert: { want: '6' } }],
    ['a want of 0', { expert: { want: 0 } }],
    ['a want in words', { expert: { want: 'much' } }],
    ['an unknown knew', { expert: { knew: 'perhaps' } }],
    ['an option of another direction', { tasks: { options: ['behaviour'] } }],
    ['other school outside switch', { tasks: { otherSchool: 'yes' } }],
    ['an unknown direction', { sideways: { want: 1 } }],
    ['a very long note', { reach: { note: 'x'.repeat(2001) } }],
  ])('not %s', (_, given) => {
    expect(read(given).success).toBe(false);
  });
});

describe('enough answered', () => {
  const withWants = (...answered: readonly string[]): Wishes =>
    wishesInput.parse(Object.fromEntries(answered.map((direction) => [direction, { want: 3 }])));
  test.each([
    ['nothing', [], false],
    ['the three that most people ask for', ['expert', 'switch', 'tasks'], true],
    ['only the quiet ones', ['flexible', 'leadership', 'reach'], false],
    ['all', directions, true],
  ] as const)('%s: %s', (_, answered, enough) => {
    expect(isAnswered(withWants(...answered))).toBe(enough);
  });

  test('quiet directions are directions too', () => {
    expect([...quietDirections].every((quiet) => directions.includes(quiet))).toBe(true);
  });
});

describe('the same answer', () => {
  test('whatever the order of the options', () => {
    const wish = { ...noWish, options: ['variety', 'lesson-methods'] } as const;
    expect(sameWish(wish, { ...wish, options: ['lesson-methods', 'variety'] })).toBe(true);
    expect(sameWish(wish, { ...wish, note: 'x' })).toBe(false);
  });
});

describe('what the organisation may say', () => {
  const input = answerInput(schoolItems);
  const good = { item: 'tasks', can: '2', reason: ' Nu geen uren. ', open: ['variety'], version: '0' };
  test('a figure with a reason', () => {
    expect(input.parse(good)).toMatchObject({ can: 2, reason: 'Nu geen uren.', version: 0 });
  });
  test.each([
    ['without a reason', { reason: '  ' }],
    ['without a figure', { can: undefined }],
    ['a figure of 9', { can: 9 }],
    ['for the board by a school', { item: 'reach' }],
  ])('not %s', (_, wrong) => {
    expect(input.safeParse({ ...good, ...wrong }).success).toBe(false);
  });

  test('every item belongs to a direction, and opens only what that direction offers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...possibilityItems), fc.array(fc.string()), (item, ticked) => {
        expect(directions).toContain(directionOf(item));
        const known = knownOptions(item, [...ticked, ...openable(item)]);
        expect(known).toEqual(openable(item));
        expect(
          known.every((option) => (optionsOf[directionOf(item)] as readonly string[]).includes(option)),
        ).toBe(true);
      }),
    );
  });
});
