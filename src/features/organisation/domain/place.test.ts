import { describe, expect, test } from 'vitest';
import { findBoards } from './place.ts';

const boards = [
  { number: '10799', name: 'Bestuur 10799', schools: 'De Klimboom Één Utrecht' },
  { number: '20091', name: 'Stichting Köhler-Onderwijs', schools: '’t Veerhuis Súdwest-Fryslân' },
  { number: '41039', name: 'Stichting De Brug', schools: 'De Köhler Utrecht' },
];
const numbers = (asked: string) => findBoards(boards, asked)?.found.map(({ number }) => number);

describe('a board is found', () => {
  test.each([
    ['by a part of its name, without accents', 'kohler', ['20091', '41039']],
    ['its own name before that of a school', 'KÖHLER', ['20091', '41039']],
    ['by its number', '10799', ['10799']],
    ['by a school', 'klimboom', ['10799']],
    ['by a place with accents and a hyphen', 'sudwest fryslan', ['20091']],
    ['by an apostrophe or without', 't veerhuis', ['20091']],
    ['by words from both', 'brug utrecht', ['41039']],
    ['when every word stands there', 'brug fryslan', []],
  ])('%s', (_, asked, expected) => {
    expect(numbers(asked)).toEqual(expected);
  });

  test('only when something is asked', () => {
    expect(findBoards(boards, ' ’ ')).toBeNull();
    expect(findBoards(boards, 'x'.repeat(101))).toEqual({ found: [], more: 0 });
  });

  test('twenty at most; how many more is told', () => {
    const many = Array.from({ length: 23 }, (_, at) => ({
      number: String(10_000 + at),
      name: 'Stichting',
      schools: '',
    }));
    expect(findBoards(many, 'stichting')).toMatchObject({ more: 3 });
    expect(findBoards(many, 'stichting')?.found).toHaveLength(20);
  });
});
