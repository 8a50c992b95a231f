import { expect, it } from 'vitest';
import { compileCatalogue } from '../../src/features/advice/domain/planner/compile.ts';
import { bestPlans } from '../../src/features/advice/domain/planner/plans.ts';
import { catalogueOf, goals, horizon } from './catalogue.ts';
import { peopleOf } from './people.ts';
import { exponentOf, plot } from './plot.ts';

const powers = (exponent: number) =>
  [50, 200, 800].map((size) => ({ size, milliseconds: 0.01 * size ** exponent }));

it.each([0, 1, 1.5, 2])('reads the exponent %s from points', (exponent) => {
  expect(exponentOf(powers(exponent))).toBeCloseTo(exponent, 10);
});

it('draws every point, and says in words what is drawn', () => {
  const picture = plot(powers(1));
  expect(picture.match(/<circle/g)).toHaveLength(3);
  expect(picture).toContain('exponent 1.00');
});

it('makes the same people and offers every time, and most of them have a plan', () => {
  const people = peopleOf(50, Object.keys(goals));
  expect(peopleOf(50, Object.keys(goals))).toEqual(people);
  expect(catalogueOf(50)).toEqual(catalogueOf(50));
  const planned = people.filter(({ goal, person }) => {
    const wanted = goals[goal] ?? [];
    return bestPlans(compileCatalogue(catalogueOf(50), wanted, horizon), person).length > 0;
  });
  expect(planned.length).toBeGreaterThan(35);
});
