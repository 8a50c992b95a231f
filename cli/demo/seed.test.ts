import { expect, test } from 'vitest';
import { castPeople } from '#features/demonstration/domain/cast.ts';
import { peopleToSeed } from './seed.ts';

const cast = castPeople();
const everybody = new Set(cast.map(({ key }) => key));

test('tells of every supporter who has a journey, and of nobody twice', () => {
  const first = peopleToSeed({ cast, untold: everybody });
  expect(first.length).toBeGreaterThan(0);
  for (const { role, stage } of first) expect([role, stage === 'new']).toEqual(['support-staff', false]);
  const told = new Set(first.map(({ key }) => key));
  const untold = new Set([...everybody].filter((key) => !told.has(key)));
  expect(peopleToSeed({ cast, untold })).toEqual([]);
});
