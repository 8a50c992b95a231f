import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SchoolId } from '#core/id.ts';
import { functionOf } from './function-words.ts';
import type { OwnSchool } from './school-index.ts';
import { choicesFor, isChoice, openValues, valueBook } from './values.ts';

const school = (id: string, locationCode: string, name: string, until: string | null = null): OwnSchool =>
  ({ id: id as SchoolId, locationCode, institutionCode: locationCode.slice(0, 4), name, until }) as OwnSchool;
const schools = [
  school('klim', '10AA00', 'De Klimboom'),
  school('noord', '10AB00', 'De Wegwijzer Noord'),
  school('zuid', '10AC00', 'De Wegwijzer Zuid'),
  school('gone', '10AD00', 'De Oude Linde', '2025-07-31'),
];
const guessOf = (kind: 'function' | 'school', text: string): string => {
  const book = valueBook({}, schools);
  if (kind === 'function') book.functionFor(text);
  else book.placeFor(text);
  return book.asked()[0]?.guess ?? '-';
};

describe('a school that a list calls otherwise', () => {
  test.each([
    ['100 De Klimboom', 'klim'],
    ['OBS De Klimboom, hoofdlocatie', 'klim'],
    ['Klimboom', 'klim'],
    ['0200 - 10AB00 - Noord', 'noord'],
    ['De Wegwijzer', ''],
    ['De Oude Linde 3', ''],
    ['Bestuursbureau', 'office'],
    ['900 Stafbureau', 'office'],
    ['Bovenschools', 'office'],
    ['Vervangingspool', ''],
  ])('%s: %s', (text, guess) => {
    expect(guessOf('school', text)).toBe(guess);
  });
});

describe('a function that nobody knows', () => {
  test.each([
    ['Vakleerkracht gym', 'leraar'],
    ['Vakdocent muziek', 'leraar'],
    ['Schoolmaatschappelijk werker', ''],
    ['Pedagogisch medewerker', ''],
    ['Onderwijsassistent', ''],
    ['OA', ''],
    ['dir.', 'schoolleider'],
  ])('%s is asked about, never taken for support staff', (text, guess) => {
    expect(functionOf(text, null)).toBeNull();
    expect(guessOf('function', text)).toBe(guess);
    expect(valueBook({}, schools).functionFor(text)).toBeNull();
  });

  test('whatever the word, without a choice it is nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(valueBook({}, schools).functionFor(text)).toBeNull();
        expect(valueBook({}, schools).placeFor(text)).toBeNull();
      }),
    );
  });
});

test('each word is asked once, with how many rows it has, however it is written', () => {
  const book = valueBook({ function: { 'vakleerkracht gym': 'leraar' } }, schools);
  expect(['Vakleerkracht gym', 'VAKLEERKRACHT  GYM', 'Kok'].map(book.functionFor)).toEqual([
    'leraar',
    'leraar',
    null,
  ]);
  expect(book.asked()).toEqual([
    { kind: 'function', key: 'vakleerkracht gym', value: 'Vakleerkracht gym', count: 2, guess: 'leraar' },
    { kind: 'function', key: 'kok', value: 'Kok', count: 1, guess: '' },
  ]);
  expect(
    openValues(book.asked(), { function: { 'vakleerkracht gym': 'leraar' } }).map(({ key }) => key),
  ).toEqual(['kok']);
  expect(openValues(book.asked(), { function: { 'vakleerkracht gym': 'leraar', kok: '' } })).toEqual([]);
  expect(
    choicesFor(book.asked(), { function: { kok: 'not', ander: 'other' }, school: { kok: 'office' } }),
  ).toEqual({
    function: { kok: 'not' },
    school: {},
  });
});

test.each([
  ['function', 'leraar', true],
  ['function', 'not', true],
  ['function', '', true],
  ['function', 'office', false],
  ['function', 'klim', false],
  ['school', 'klim', true],
  ['school', 'office', true],
  ['school', 'leraar', false],
  ['school', 'elders', false],
] as const)('%s may mean %s: %s', (kind, choice, may) => {
  expect(isChoice(kind, choice, schools)).toBe(may);
});
