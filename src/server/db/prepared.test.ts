import { describe, expect, test } from 'vitest';
import { isForgotten, preparedName } from './prepared.ts';

describe('the name of a statement', () => {
  test('is the same for the same text and another for another', () => {
    const first = preparedName('select 1 as one');
    expect(first).toMatch(/^od_\d+$/);
    expect(preparedName('select 1 as one')).toBe(first);
    expect(preparedName('select 2 as two')).not.toBe(first);
  });

  test.each([
    ['a list that is cut off', 'select id from t where a > $1 order by a limit 20', false],
    ['the same by the query builder', 'select "id" from "t" order by "a" limit $2', false],
    ['a cut-off within', 'select (select b from c order by d limit 1) as b from t where id = $1', true],
    ['a key', 'select * from t where id = $1', true],
    ['an endless text', `select ${'1,'.repeat(6000)} 1`, false],
  ])('%s: %s', (_, text, isNamed) => {
    expect(preparedName(text) !== undefined).toBe(isNamed);
  });

  test('is given to so many texts and no more', () => {
    const names = Array.from({ length: 700 }, (_, index) => preparedName(`select ${String(index)} as many`));
    expect(names.filter((name) => name === undefined).length).toBeGreaterThanOrEqual(200);
    expect(new Set(names.filter((name) => name !== undefined)).size).toBeLessThanOrEqual(500);
    expect(preparedName('select 1 as one')).toMatch(/^od_\d+$/);
  });
});

test.each([
  ['26000', true],
  ['0A000', true],
  ['23505', false],
])('code %s of the server: forgotten is %s', (code, expected) => {
  expect(isForgotten(Object.assign(new Error('refused'), { code }))).toBe(expected);
  expect(isForgotten(new Error('refused'))).toBe(false);
});
