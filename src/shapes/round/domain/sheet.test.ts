import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { themesAsked } from './instrument.ts';
import type { Question } from './instrument.ts';
import {
  answersOf,
  choice,
  emptySheet,
  isEmptySheet,
  merge,
  onlyAsked,
  ratingOf,
  sheetOf,
  unanswered,
} from './sheet.ts';

const id = (n: number): string => `0190aaaa-0000-7000-8000-00000000000${String(n)}`;
const question = (n: number, theme: Question['theme']): Question => ({
  id: id(n),
  theme,
  code: null,
  wording: `vraag ${String(n)}`,
});
const questions = [question(1, 'level'), question(2, 'level'), question(3, 'qualities')];

const instrument = { version: 1, themes: ['level', 'skills', 'qualities'].map((key) => ({ key, asks: [] })) };
const sheet = fc.record({
  ratings: fc.dictionary(fc.constantFrom(id(1), id(2), id(3), id(4)), fc.constantFrom(...choice.options)),
  texts: fc.dictionary(
    fc.constantFrom('level', 'skills', 'qualities'),
    fc.constantFrom('', ' ', 'goed', 'kan beter'),
  ),
});

test('a round asks under the headings of its questions, in their order', () => {
  expect(themesAsked(questions)).toEqual(['level', 'qualities']);
  expect(themesAsked([])).toEqual([]);
});

describe('a sheet', () => {
  test.each([
    ['empty', {}, true],
    ['a figure', { ratings: { [id(1)]: '4' } }, true],
    ['I do not know', { ratings: { [id(1)]: 'unknown' } }, true],
    ['six', { ratings: { [id(1)]: '6' } }, false],
    ['no question', { ratings: { first: '4' } }, false],
    ['an unknown theme', { texts: { looks: 'x' } }, false],
    ['too long a text', { texts: { level: 'x'.repeat(2001) } }, false],
    ['something else', { name: 'Joost' }, false],
  ])('%s', (_, value, accepted) => {
    expect(sheetOf(instrument).safeParse(value).success).toBe(accepted);
  });

  test.each([
    ['5', 5],
    ['1', 1],
    ['unknown', null],
    ['rather-not', null],
    [undefined, null],
  ] as const)('%s counts as %s', (chosen, rating) => {
    expect(ratingOf({ ratings: chosen === undefined ? {} : { [id(1)]: chosen }, texts: {} }, id(1))).toBe(
      rating,
    );
  });

  test('what is filled in later lies over what was there', () => {
    const before = { ratings: { [id(1)]: '2', [id(2)]: '3' }, texts: { level: 'eerst' } } as const;
    const filled = { ratings: { [id(1)]: '4' }, texts: { level: '' } } as const;
    expect(merge(before, filled)).toEqual({ ratings: { [id(1)]: '4', [id(2)]: '3' }, texts: { level: '' } });
  });

  test('merging keeps every choice, the newer one first', () => {
    fc.assert(
      fc.property(sheet, sheet, (a, b) => {
        const both = merge(a, b);
        expect(new Set(Object.keys(both.ratings))).toEqual(
          new Set([...Object.keys(a.ratings), ...Object.keys(b.ratings)]),
        );
        for (const [key, value] of Object.entries(b.ratings)) expect(both.ratings[key]).toBe(value);
      }),
    );
  });

  test('what is stored belongs to what was asked and says something', () => {
    fc.assert(
      fc.property(sheet, (filled) => {
        const { ratings, remarks } = answersOf(filled, questions);
        expect(ratings.every(({ questionId }) => questions.some((one) => one.id === questionId))).toBe(true);
        expect(ratings.every(({ rating }) => rating >= 1 && rating <= 5)).toBe(true);
        expect(remarks.every(({ theme, text }) => theme !== 'skills' && text.trim() !== '')).toBe(true);
        expect(isEmptySheet(filled, questions)).toBe(ratings.length + remarks.length === 0);
      }),
    );
  });

  test('knows which questions are still open; a choice not to say is a choice', () => {
    const filled = { ratings: { [id(1)]: 'rather-not' }, texts: {} } as const;
    expect(unanswered(filled, questions).map((one) => one.id)).toEqual([id(2), id(3)]);
    expect(unanswered(emptySheet, questions)).toHaveLength(3);
  });

  test('drops what was not asked', () => {
    const filled = { ratings: { [id(4)]: '3' }, texts: { skills: 'x', level: 'y' } } as const;
    expect(onlyAsked(filled, questions)).toEqual({ ratings: {}, texts: { level: 'y' } });
  });
});
