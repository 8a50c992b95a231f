import { describe, expect, test } from 'vitest';
import { isForgotten, preparedName } from './prepared.ts';

/** The name at the tenth time, when it is asked often enough to have one. */
const nameAtLast = (text: string): string | undefined =>
  Array.from({ length: 10 }, () => preparedName(text)).at(-1);

describe('the name of a statement', () => {
  test('comes when it is asked often, and not before', () => {
    const given = Array.from({ length: 12 }, () => preparedName('select 0 as zero'));
    expect(given.slice(0, 9).every((name) => name === undefined)).toBe(true);
    expect(new Set(given.slice(9)).size).toBe(1);
    expect(given[9]).toMatch(/^od_\d+$/);
  });

  test('is the same for the same text and another for another', () => {
    const first = nameAtLast('select 1 as one');
    expect(preparedName('select 1 as one')).toBe(first);
    expect(nameAtLast('select 2 as two')).not.toBe(first);
  });

  test.each([
    ['a list that is cut off somewhere', 'select id from t where a > $1 order by a limit $2', false],
    ['a list that is cut off at a known number', 'select id from t order by a limit 20 offset $1', true],
    ['the same by the query builder', 'select "id" from "t" order by "a" limit $2', false],
    ['a cut-off within', 'select (select b from c order by d limit 1) as b from t where id = $1', true],
    ['a key', 'select * from t where id = $1', true],
    ['the longest page', `select ${'1,'.repeat(12_000)} 1`, true],
    ['an endless text', `select ${'1,'.repeat(300_000)} 1`, false],
  ])('%s: %s', (_, text, isNamed) => {
    expect(nameAtLast(text) !== undefined).toBe(isNamed);
  });

  test('is not used up by texts that vary endlessly and come once', () => {
    for (let index = 0; index < 5000; index += 1) preparedName(`select ${String(index)} as once`);
    expect(nameAtLast('select 3 as three')).toMatch(/^od_\d+$/);
  });

  test('is given to so many texts and no more', () => {
    const pages = Array.from({ length: 60 }, (_, index) => `select ${'1,'.repeat(8000)} ${String(index)}`);
    const given = pages.filter((text) => nameAtLast(text) !== undefined);
    expect(given.length).toBeGreaterThan(25);
    expect(given.join('').length).toBeLessThan(600_000);
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
