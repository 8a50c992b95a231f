import { describe, expect, test } from 'vitest';
import { addressOf, boards, castPeople } from './cast.ts';
import { stages } from './cast-types.ts';
import { fittingDraw, seededDraw } from './random.ts';

const people = castPeople();

describe('the cast', () => {
  test('is the same every time', () => {
    expect(castPeople()).toEqual(people);
    expect(castPeople(1)).not.toEqual(people);
  });

  test('has every persona of the contract, once', () => {
    const personas = people.flatMap(({ persona }) => (persona === null ? [] : [persona]));
    expect(personas.sort()).toEqual([
      'assistant',
      'board',
      'coach',
      'director',
      'hr',
      'leader',
      'operator',
      'other-board-assistant',
      'other-board-hr',
      'other-school-leader',
      'supporter',
      'teacher',
      'trainer',
    ]);
  });

  test('has two boards with at least three schools, and one school with two support staff', () => {
    expect(boards).toHaveLength(2);
    for (const board of boards) expect(board.schools.length).toBeGreaterThanOrEqual(3);
    const sizes = boards.flatMap(({ schools }) =>
      schools.map(
        ({ code }) =>
          people.filter(({ job, role }) => role === 'support-staff' && job?.school === code).length,
      ),
    );
    expect(sizes).toEqual(boards.flatMap(({ schools }) => schools.map(({ support }) => support)));
    expect(sizes.filter((size) => size === 2)).toHaveLength(1);
  });

  test('has people at every stage of the first board', () => {
    const present = new Set(
      people
        .filter(({ board, role }) => board === 'first' && role === 'support-staff')
        .map(({ stage }) => stage),
    );
    expect([...present].sort()).toEqual([...stages].sort());
  });

  test('has a key and an address of its own for everybody, and no address that exists', () => {
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
    const addresses = people.map(addressOf);
    expect(new Set(addresses).size).toBe(people.length);
    for (const address of addresses) expect(address).toMatch(/^[a-z.]+[a-z0-9.-]*@demo\.example$/);
  });
});

test('draws stay inside their bounds', () => {
  const draw = seededDraw(7);
  for (let turn = 0; turn < 500; turn += 1) {
    const value = draw.below(6);
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(6);
  }
  expect(draw.some([1, 2, 3], 5)).toEqual([1, 2, 3]);
});

test('nobody draws words about becoming what she is already', () => {
  const hopes = ['Zij wil leraarondersteuner worden.', 'Zij wil stagiairs begeleiden.'] as const;
  const drawn = (functionCode: string) => {
    const draw = fittingDraw(seededDraw(3), functionCode);
    return new Set(
      Array.from({ length: 40 }, () => [
        draw.one(hopes),
        ...draw.some(
          [
            [hopes[0], 1],
            ['Iets', 2],
          ],
          2,
        ),
      ]).flat(2),
    );
  };
  expect(drawn('leraarondersteuner-b')).not.toContain(hopes[0]);
  expect(drawn('leraarondersteuner-b')).toContain(hopes[1]);
  expect(drawn('onderwijsassistent-a')).toContain(hopes[0]);
});
