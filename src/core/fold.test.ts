import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, searchWords } from './fold.ts';

test.each([
  ['Çelik-Böhm', 'celik-bohm'],
  ['ŁUKASZ Wałęsa', 'lukasz walesa'],
  ['Søren Ærø', 'soren aero'],
  ['Yıldız', 'yildiz'],
  ['İbrahim', 'ibrahim'],
  ['Groß', 'gross'],
  ['’t Hoen', 't hoen'],
  ["'t Hoen", 't hoen'],
  ["collega's", 'collegas'],
  ['collega’s', 'collegas'],
  ['coördinatie', 'coordinatie'],
  ['Ĳsbrand', 'ijsbrand'],
  ['ĳsbrand', 'ijsbrand'],
  ['Иван', 'иван'],
  ['a–b', 'a-b'],
])('%j is found as %j', (text, plain) => {
  expect(folded(text)).toBe(plain);
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
});

test('a surname with what stands before it behind a comma is two words', () => {
  expect(searchWords(' Wit,  de ')).toEqual(['wit', 'de']);
  expect(searchWords('  ')).toEqual([]);
});
