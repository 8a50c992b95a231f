import { describe, expect, test } from 'vitest';
import { privateColumns, withoutPrivate } from './private-columns.ts';

const rows = (...cells: string[]) => cells.map((cell) => ({ cells: ['x', cell] }));

describe('a column that no list has to tell', () => {
  test.each([
    ['BSN', 'bsn'],
    ['Burgerservicenummer', 'bsn'],
    ['Geboortedatum', 'birth'],
    ['Geb.datum', 'birth'],
    ['Date of birth', 'birth'],
    ['IBAN', 'private'],
    ['E-mail privé', 'private'],
  ])('is known by its name: %s', (title, kind) => {
    expect(privateColumns(['Naam', title], [])).toEqual([{ column: 1, kind }]);
  });
  test.each(['Personeelsnummer', 'E-mail', 'Schoolnaam', 'Begindatum', 'Postcode school', ''])(
    'is not %j',
    (title) => {
      expect(privateColumns(['Naam', title], rows('100001', '100002'))).toEqual([]);
    },
  );

  // Made-up numbers that pass the test of eleven.
  const numbers = ['111222333', '123456782', '999999990', '10000009 ', '100000010'].map((text) =>
    text.trim(),
  );
  test('is known by its content, whatever its name', () => {
    const passing = numbers.filter(
      (text) => privateColumns(['', 'Nr'], rows(...Array<string>(5).fill(text))).length > 0,
    );
    expect(passing.length).toBeGreaterThanOrEqual(2);
    expect(privateColumns(['Naam', 'Nummer'], rows(...Array<string>(6).fill('123456782')))).toEqual([
      { column: 1, kind: 'bsn' },
    ]);
    expect(privateColumns(['Naam', 'Nummer'], rows('123456782', '123456783', '1', '2', '3'))).toEqual([]);
    expect(privateColumns(['Naam', 'Nummer'], rows('123456782'))).toEqual([]);
  });
});

test('is left out of what is shown', () => {
  expect(withoutPrivate(['a', 'b', 'c'], [{ column: 1, kind: 'bsn' }])).toEqual(['a', '', 'c']);
});
