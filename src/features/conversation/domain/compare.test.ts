import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Compared, Piece } from '#core/compare-editions.ts';
import { compareViews } from './compare.ts';

const marked = (pieces: readonly Piece[]): string[] =>
  pieces.filter((piece) => piece.only).map((piece) => piece.text.trim());
const whole = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
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

describe('for any two texts', () => {
  const word = fc.oneof(
    fc.constantFrom('rekenen', 'rekenles', 'muziek', 'goed', '. ', '\n', '?!', ' '),
    fc.string(),
  );
  const text = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(' '));
  const check = (look: (compared: Compared, left: string, right: string) => void): void =>
    fc.assert(fc.property(text, text, (left, right) => look(compareViews(left, right), left, right)));

  test('nothing is lost or added', () => {
    check((compared, left, right) => {
      expect(whole(compared.left)).toBe(left);
      expect(whole(compared.right)).toBe(right);
    });
  });

  test('a text beside itself is not marked', () => {
    fc.assert(fc.property(text, (one) => !compareViews(one, one).marked));
  });

  test('turned round, the marks turn round', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [there, back] = [compareViews(left, right), compareViews(right, left)];
        expect(back).toEqual({ left: there.right, right: there.left, marked: there.marked });
      }),
    );
  });
});
