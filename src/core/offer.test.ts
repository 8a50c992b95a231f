import { expect, test } from 'vitest';
import { firstYearOf, offerKinds, taughtStepOf, taughtSteps } from './offer.ts';

test.each([
  [240, 12, [120_000], 14_400, 120_000],
  [240, 24, [120_000, 90_000], 7_200, 120_000],
  [100, 18, [], 4_020, 0],
  // Shorter than a year is taken whole in its first year.
  [60, 3, [45_000], 3_600, 45_000],
  [60, 0, [0], 3_600, 0],
])(
  '%s hours in %s months for %j: %s minutes and %s cents in the first year',
  (hours, months, yearCosts, minutes, cents) => {
    expect(firstYearOf({ hours, months, yearCosts })).toEqual({ minutes, cents });
  },
);

test('an offer stands in a plan under its own kind; a degree is the pabo, or further training', () => {
  const steps = offerKinds.map((kind) => taughtStepOf({ kind, routeCode: 'pabo-parttime' }));
  expect(steps).toEqual(['module', 'course', 'further-training', 'side-entry', 'pabo']);
  expect(steps.toSorted()).toEqual(taughtSteps.toSorted());
  expect(taughtStepOf({ kind: 'degree', routeCode: 'ad-pep' })).toBe('further-training');
  expect(taughtStepOf({ kind: 'degree', routeCode: 'not-pabo' })).toBe('further-training');
  expect(taughtStepOf({ kind: 'degree', routeCode: null })).toBe('further-training');
});
