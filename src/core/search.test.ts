import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { namedPerson } from './named-person.ts';
import { isTooLong, longestSearch, searchInput } from './search.ts';

describe('what somebody looks for', () => {
  test.each([
    [' karin ', 'karin'],
    ['', ''],
    ['a\0b', 'a\uFFFDb'],
    ['a\uD800b', 'a\uFFFDb'],
    ['x'.repeat(100), 'x'.repeat(100)],
    ['x'.repeat(300), 'x'.repeat(101)],
  ])('%j is looked for as %j', (typed, asked) => {
    expect(searchInput.parse(typed)).toBe(asked);
  });

  test('what is cut off is still known as too long', () => {
    expect(isTooLong('x'.repeat(longestSearch))).toBe(false);
    expect(isTooLong(searchInput.parse('x'.repeat(longestSearch + 50)))).toBe(true);
  });
});

describe('somebody who is let in by name', () => {
  const schema = z.strictObject(namedPerson);
  const somebody = { givenName: ' Karin ', familyName: 'de Boer', email: 'Karin@School.nl' };

  test('has a name without spaces around it and an address in small letters', () => {
    expect(schema.parse(somebody)).toEqual({
      givenName: 'Karin',
      familyName: 'de Boer',
      email: 'karin@school.nl',
    });
  });

  test.each([
    ['givenName', '  ', 'required'],
    ['familyName', '', 'required'],
    ['email', '', 'required'],
    ['email', 'karin', 'not-an-email'],
  ])('%s «%s»: %s', (field, value, code) => {
    const { error } = schema.safeParse({ ...somebody, [field]: value });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, code]]);
  });

  test('has a name of at most a hundred signs', () => {
    expect(schema.safeParse({ ...somebody, givenName: 'x'.repeat(100) }).success).toBe(true);
    expect(schema.safeParse({ ...somebody, familyName: 'x'.repeat(101) }).success).toBe(false);
  });
});
