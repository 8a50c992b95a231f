import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import {
  checkDay,
  fit,
  hostLifecycle,
  isFor,
  pointLifecycle,
  stateAfter,
  targetRoles,
  toldWishes,
} from './masterclass.ts';

test('a masterclass is as far as the slowest of its areas, in whatever order they stand', () => {
  const states = pointLifecycle.states;
  expect(stateAfter([])).toBe('held');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...states), { minLength: 1 }), (points) => {
      const slowest = Math.min(...points.map((state) => states.indexOf(state)));
      expect(stateAfter(points)).toBe(['held', 'discussed', 'spread', 'checked'][slowest]);
      expect(stateAfter(points.toReversed())).toBe(stateAfter(points));
    }),
  );
});

test('it is for whom it names, and for everybody where it names nobody', () => {
  const some = fc.subarray([...targetRoles]);
  fc.assert(
    fc.property(some, some, (roles, hers) => {
      expect(isFor(roles, hers)).toBe(
        roles.length === 0 || new Set([...roles, ...hers]).size < roles.length + hers.length,
      );
    }),
  );
});

test.each([
  ['Rekenen met taal', 'rekenen, kleuters', 1],
  ['Rekenen met taal', 'Taal en Rekenen', 2],
  ['Rekenen met taal', 'met veel geduld', 0],
  ['Kleuters', 'kleuteronderwijs', 0],
  ['Zoë leest', 'Zoe leest voor', 1],
])('«%s» beside «%s» fits %i times', (topic, shown, times) => {
  expect(fit(topic, shown)).toBe(times);
});

test('the check is a trimester later', () => {
  expect(checkDay(isoDate('2026-12-18'))).toBe('2027-03-19');
});

test('somebody who is asked answers once', () => {
  expect(hostLifecycle.from('answer-host')).toEqual(['asked']);
});

test.each([
  [[5, 9], 5, 2],
  [[5, 4], 5, 0],
  [[9, 9], 10, 0],
  [[], 5, 0],
])('of %j wishes at least %i are told: %i lines', (counts, least, lines) => {
  const wishes = counts.map((count) => ({ role: 'teacher', area: 'Rivier', count }));
  expect(toldWishes(wishes, least)).toHaveLength(lines);
});
