import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameParts } from './name-parts.ts';

test.each([
  ['Samira Bakker', 'Samira', 'Bakker'],
  ['Samira de Wit', 'Samira', 'de Wit'],
  ['Jan Willem de Boer', 'Jan Willem', 'de Boer'],
  ['A. B. Jansen', 'A. B.', 'Jansen'],
  ['Th.J. Jansen', 'Th.J.', 'Jansen'],
  ['L. (Lies) van den Berg', 'Lies', 'van den Berg'],
  ['N. van den Berg - de Boer', 'N.', 'van den Berg - de Boer'],
  ['Kees in ’t Veld', 'Kees', 'in ’t Veld'],
  ['Bakker, Samira', 'Samira', 'Bakker'],
  ['Wit, Samira de', 'Samira', 'de Wit'],
  ['van den Berg, Olga', 'Olga', 'van den Berg'],
  ['Berg, M. van den', 'M.', 'van den Berg'],
  ['Berg, van den, L. (Lies)', 'Lies', 'van den Berg'],
  ['Berg, L. (Lies) van den', 'Lies', 'van den Berg'],
  ['Berg,van den,Lies', 'Lies', 'van den Berg'],
  ['Veld, in ’t, Kees', 'Kees', 'in ’t Veld'],
  ['Łukasz Kowalski', 'Łukasz', 'Kowalski'],
])('%s is read in two parts', (full, givenName, familyName) => {
  expect(nameParts(full)).toEqual({ givenName, familyName });
});

test.each(['Samira', 'Bakker,', '12 34', '', '<b> x', '(Lies)', ', Lies'])('%j is no name', (text) => {
  expect(nameParts(text)).toBeNull();
});

test('no letter of a name is lost or made up', () => {
  const word = fc.constantFrom('Anna', 'Bakker', 'van', 'den', 'de', 'Berg', 'M.', 'L.', '’t');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 2, maxLength: 6 }),
      fc.constantFrom(' ', ', '),
      (words, between) => {
        const [first = '', ...rest] = words;
        const read = nameParts(`${first}${between}${rest.join(' ')}`);
        const letters = (text: string): string => Array.from(text.replace(/\s/g, '')).sort().join('');
        if (read !== null) expect(letters(read.givenName + read.familyName)).toBe(letters(words.join('')));
      },
    ),
  );
});
