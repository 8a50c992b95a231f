import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFound } from './find.ts';

const texts = ['Uren om te leren', 'Coördinatie', 'https://www.poraad.nl/cao', '€ 500'];

test.each([
  ['', true],
  ['  ', true],
  ['UREN', true],
  ['coordinatie', true],
  ['coördinatie uren', true],
  ['poraad', true],
  ['500', true],
  ['uren zomer', false],
  ['leren.', false],
])('«%s» is found: %s', (query, found) => {
  expect(isFound(query, texts)).toBe(found);
});

test('what stands in a text is found, however it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zà-ü]{1,8}$/), { minLength: 1 }), fc.nat(), (words, at) => {
      const word = words[at % words.length] ?? '';
      expect(isFound(word.toUpperCase(), [words.join(' ')])).toBe(true);
    }),
  );
});
