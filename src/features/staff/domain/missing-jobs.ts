import { addDays } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import type { Directory } from './directory.ts';
import type { PlanOptions } from './plan.ts';
import type { JobEnd, Present, PresentJob } from './present.ts';
import type { StaffRow } from './staff-row.ts';

/**
 * Employments of today that a full list does not have: they ended yesterday, so that access ends at once. Left alone is
 * whoever stands in a row at fault, and whoever works at a school that went to another board.
 */
export function missingJobs(
  present: Present,
  settled: readonly { readonly was: PresentJob | null }[],
  directory: Directory,
  { today, faultyRows, ownSchools }: PlanOptions,
): { readonly ends: readonly JobEnd[]; readonly leftAlone: number } {
  const told = new Set(settled.flatMap(({ was }) => (was === null ? [] : [was.id])));
  const uncertain = new Set(faultyRows.flatMap((row) => directory.about(row)));
  const names = new Map(
    present.persons.map((person) => [person.id, `${person.givenName} ${person.familyName}`]),
  );
  const missing = present.jobs.filter((job) => !told.has(job.id) && isOfToday(job, today));
  const ended = missing.filter((job) => !uncertain.has(job.personId) && isOurs(job, ownSchools));
  const yesterday = addDays(today, -1);
  return {
    leftAlone: missing.length - ended.length,
    ends: ended.map(({ id, personId, schoolId, startsOn }) => ({
      jobId: id,
      personId,
      schoolId,
      name: names.get(personId) ?? '',
      endsOn: startsOn > yesterday ? startsOn : yesterday,
      row: null,
    })),
  };
}

/** The board's own office goes to no other board. */
const isOurs = ({ schoolId }: PresentJob, ownSchools: PlanOptions['ownSchools']): boolean =>
  schoolId === null || ownSchools.has(schoolId);

const isOfToday = (job: PresentJob, today: PlanOptions['today']): boolean =>
  job.startsOn <= today && (job.endsOn === null || job.endsOn >= today);

/** Schools where people work today of whom no row of a full list tells: most likely it is not so full. */
export function absentSchools(
  present: Present,
  placed: readonly { readonly row: StaffRow }[],
  { today, faultyRows, ownSchools }: Pick<PlanOptions, 'today' | 'faultyRows' | 'ownSchools'>,
): readonly SchoolId[] {
  const named = new Set([
    ...placed.flatMap(({ row }) => row.job?.schoolId ?? []),
    ...faultyRows.flatMap(({ schoolId }) => schoolId ?? []),
  ]);
  return [...staffedSchools(present, { today, ownSchools })].filter((school) => !named.has(school));
}

/** The board's own schools where somebody works today. */
export const staffedSchools = (
  present: Present,
  { today, ownSchools }: Pick<PlanOptions, 'today' | 'ownSchools'>,
): ReadonlySet<SchoolId> =>
  new Set(
    present.jobs
      .filter((job) => isOfToday(job, today))
      .flatMap(({ schoolId }) => (schoolId !== null && ownSchools.has(schoolId) ? [schoolId] : [])),
  );
