import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEditions, compared, joinPieces, unmarked } from './compare-editions.ts';
import type { Piece } from './compare-editions.ts';

const marked = (pieces: readonly Piece[]): string[] =>
  pieces.filter((piece) => piece.only).map((piece) => piece.text.trim());
const whole = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
const kept = (pieces: readonly Piece[]): string[] =>
  whole(pieces.filter((piece) => !piece.only))
    .split(/\s+/)
    .filter((word) => word !== '');

describe('two editions of one text', () => {
  test.each([
    [
      'a word changed',
      'Samira volgt een korte cursus.',
      'Samira volgt een lange cursus.',
      ['korte'],
      ['lange'],
    ],
    [
      'words added at the end',
      'Samira leert.',
      'Samira leert. Karin regelt tijd.',
      [],
      ['Karin regelt tijd.'],
    ],
    ['all taken out', 'Iets', '', ['Iets'], []],
    ['other spaces only', 'een  twee', 'een\ntwee', [], []],
  ])('%s', (_, before, after, out, put) => {
    const { left, right } = compareEditions(before, after);
    expect(marked(left)).toEqual(out);
    expect(marked(right)).toEqual(put);
  });

  test.each([
    ['the longest run that both have is kept', 'a b c d', 'b c d a', 'a |b c d', 'b c d |a'],
    ['what moved is marked once', 'x a b', 'a b x', 'x |a b', 'a b |x'],
    ['of two ways that are as long, what was taken out comes first', 'a b', 'b a', 'a |b', 'b |a'],
    [
      'in the middle',
      'een twee drie vier',
      'een drie twee vier',
      'een |twee |drie vier',
      'een drie |twee |vier',
    ],
    ['words that return', 'a b a c a', 'a c a b', 'a |b a |c a', 'a c a |b'],
    ['more space before a word', 'a\n\n  b', 'a b', 'a\n\n  b', 'a b'],
    ['space alone', '  ', '', '  ', ''],
  ])('%s', (_, before, after, left, right) => {
    const cut = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('|');
    const compared = compareEditions(before, after);
    expect(cut(compared.left)).toBe(left);
    expect(cut(compared.right)).toBe(right);
  });

  test('unmarked they are one piece each, and nothing is none', () => {
    expect(unmarked('a b', '')).toEqual({ left: [{ text: 'a b' }], right: [], marked: false });
    expect(unmarked('', 'a b')).toEqual({ left: [], right: [{ text: 'a b' }], marked: false });
  });

  test('very long texts are shown whole, unmarked', () => {
    const long = 'woord '.repeat(3000);
    expect(compareEditions(long, `${long}meer`).marked).toBe(false);
  });
});

describe('for any two editions', () => {
  const word = fc.oneof(
    fc.constantFrom('rekenen', 'rekenles', 'muziek', 'goed', '. ', '\n', '?!', ' '),
    fc.string(),
  );
  const text = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(' '));
  const everyPair = (look: (before: string, after: string) => void): void =>
    fc.assert(fc.property(text, text, look));

  test('nothing is lost or added', () => {
    everyPair((before, after) => {
      const { left, right } = compareEditions(before, after);
      expect(whole(left)).toBe(before);
      expect(whole(right)).toBe(after);
    });
  });

  test('what they share is the same on both sides', () => {
    everyPair((before, after) => {
      const { left, right } = compareEditions(before, after);
      expect(kept(left)).toEqual(kept(right));
    });
  });

  test('a text beside itself is not marked; a legend is promised exactly when something is', () => {
    everyPair((before, after) => {
      expect(compareEditions(before, before).marked).toBe(false);
      const { left, right, marked: says } = compareEditions(before, after);
      expect(says).toBe(
        marked(left).length + marked(right).length > 0 || [...left, ...right].some(({ only }) => only),
      );
    });
  });
});

describe('pieces', () => {
  test.each([
    ['none', [], []],
    [
      'alike join',
      [
        ['a', false],
        ['b', false],
      ],
      [{ text: 'ab' }],
    ],
    [
      'marked stay apart from plain',
      [
        ['a', true],
        ['b', false],
        ['c', true],
      ],
      [{ text: 'a', only: true }, { text: 'b' }, { text: 'c', only: true }],
    ],
  ] as const)('%s', (_, given, joined) => {
    expect(joinPieces(given.map(([text, only]) => ({ text, only })))).toEqual(joined);
  });

  test('an empty text has no piece, and nothing is marked', () => {
    expect(unmarked('', 'b')).toEqual({ left: [], right: [{ text: 'b' }], marked: false });
    expect(compared([{ text: 'a', only: true }], []).marked).toBe(true);
  });
});
