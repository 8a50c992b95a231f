import fc from 'fast-check';
import { addDays, isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { personFunctions } from '#features/advice/domain/person.ts';
import type { Person } from '#features/advice/domain/person.ts';

/** A day between 2015 and 2034. */
export const anyDay = fc.integer({ min: 0, max: 7000 }).map((days) => addDays(isoDate('2015-01-01'), days));

const perDirection = <T>(one: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(directions.map((direction) => [direction, one]))) as fc.Arbitrary<
    Record<(typeof directions)[number], T>
  >;

/** Half hours, so that sums stay exact. */
const hours = (most: number) => fc.integer({ min: 0, max: most * 2 }).map((half) => half / 2);

/** Anybody who can be asked about, also the unlikely. */
export const anyPerson: fc.Arbitrary<Person> = fc.record({
  age: fc.integer({ min: 14, max: 75 }),
  function: fc.constantFrom(...personFunctions),
  contracts: fc
    .tuple(anyDay, fc.integer({ min: 0, max: 10_000 }))
    .map(([from, parts]) => [{ from, to: null, workingTimeFactor: parts / 10_000 }]),
  yearsWorking: fc.integer({ min: 0, max: 50 }),
  yearsInEducation: fc.integer({ min: 0, max: 50 }),
  diplomas: fc.array(
    fc.record({
      level: fc.constantFrom(...diplomaLevels),
      field: fc.constantFrom('', 'pabo', 'onderwijsassistent', 'horeca'),
    }),
    { maxLength: 4 },
  ),
  certificates: fc.array(
    fc.record({
      credential: fc.constantFrom(
        'test:pabo-geography',
        'test:pabo-history',
        'test:pabo-nature',
        'test:21plus',
      ),
      obtainedOn: anyDay,
    }),
    { maxLength: 4 },
  ),
  wishes: perDirection(fc.integer({ min: 1, max: 5 })),
  wantsQualification: fc.constantFrom('yes', 'no', 'unsure'),
  ownHoursPerWeek: hours(30),
  studyLeaveHoursPerWeek: hours(16),
  budgetCents: fc.integer({ min: 0, max: 800_000 }),
  travel: fc.option(
    fc.record({
      regions: fc.subarray(['utrecht', 'gelderland']),
      places: fc.subarray(['Oudeveer', 'Waterdijk']),
    }),
    { nil: null },
  ),
  strengths: perDirection(fc.integer({ min: 0, max: 5 })),
  school: perDirection(fc.constantFrom('can', 'can-if', 'not-now', null)),
});
