import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEditions, compareViews } from './compare.ts';
import type { Compared, Piece } from './compare.ts';

const marked = (pieces: readonly Piece[]): string[] =>
  pieces.filter((piece) => piece.only).map((piece) => piece.text.trim());
const whole = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
const kept = (pieces: readonly Piece[]): string[] =>
  whole(pieces.filter((piece) => !piece.only))
    .split(/\s+/)
    .filter((word) => word !== '');

describe('two views, written apart', () => {
  test.each([
    [
      'a subject that only one brings up',
      'Ik wil leren rekenen te geven aan een groepje. Ik wil ook minder pleinwacht.',
      'Samira kan goed uitleg geven bij rekenen. Ik zie haar graag in groep 5.',
      ['Ik wil ook minder pleinwacht.'],
      [],
    ],
    ['one family of words', 'Ik begeleid een leerling.', 'De begeleiding van leerlingen.', [], []],
    ['accents and capitals', 'Creëren is fijn!', 'creeren', [], []],
    ['nothing in common', 'Muziek geven.', 'Collega’s coachen.', ['Muziek geven.'], ['Collega’s coachen.']],
    ['beside nothing', 'Muziek geven.', '', [], []],
    ['words without a subject', 'Dat is goed.', 'Muziek.', [], []],
    ['two lines', 'Muziek geven\nToneel spelen', 'Toneelstuk', ['Muziek geven'], []],
  ])('%s', (_, left, right, onlyLeft, onlyRight) => {
    const compared = compareViews(left, right);
    expect(marked(compared.left)).toEqual(onlyLeft);
    expect(marked(compared.right)).toEqual(onlyRight);
    expect(compared.marked).toBe(onlyLeft.length + onlyRight.length > 0);
  });
});

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
    const compared = compareEditions(before, after);
    expect(marked(compared.left)).toEqual(out);
    expect(marked(compared.right)).toEqual(put);
  });

  test('very long texts are shown whole, unmarked', () => {
    const long = 'woord '.repeat(3000);
    expect(compareEditions(long, `${long}meer`).marked).toBe(false);
  });
});

describe('for any two texts', () => {
  const word = fc.oneof(
    fc.constantFrom('rekenen', 'rekenles', 'muziek', 'goed', '. ', '\n', '?!', ' '),
    fc.string(),
  );
  const text = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(' '));
  const bothWays = [compareViews, compareEditions];
  const check = (look: (compared: Compared, left: string, right: string) => void): void => {
    for (const compare of bothWays) {
      fc.assert(fc.property(text, text, (left, right) => look(compare(left, right), left, right)));
    }
  };

  test('nothing is lost or added', () => {
    check((compared, left, right) => {
      expect(whole(compared.left)).toBe(left);
      expect(whole(compared.right)).toBe(right);
    });
  });

  test('a text beside itself is not marked', () => {
    for (const compare of bothWays) fc.assert(fc.property(text, (one) => !compare(one, one).marked));
  });

  test('turned round, the marks turn round', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [there, back] = [compareViews(left, right), compareViews(right, left)];
        expect(back).toEqual({ left: there.right, right: there.left, marked: there.marked });
      }),
    );
  });

  test('what two editions share is the same on both sides', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const compared = compareEditions(left, right);
        expect(kept(compared.left)).toEqual(kept(compared.right));
      }),
    );
  });
});
