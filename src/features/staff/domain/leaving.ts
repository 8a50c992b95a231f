import type { IsoDate } from '#core/date.ts';
import type { PersonId } from '#core/id.ts';
import { forever } from './close-grants.ts';
import type { Directory } from './directory.ts';
import type { Entry } from './entry.ts';
import type { PlanOptions, StaffPlan } from './plan.ts';
import type { Present } from './present.ts';
import type { StaffRow } from './staff-row.ts';
import { plainWords } from '#core/plain-words.ts';

/** Of whom a full list tells nothing: no row, used or at fault, has her number or her name. */
export function missingIn(
  rows: readonly StaffRow[],
  { fullList, faultyRows }: PlanOptions,
): (entry: Entry) => boolean {
  const numbers = new Set([...rows, ...faultyRows].map(({ personnelNumber }) => personnelNumber));
  const names = new Set([
    ...rows.map(({ givenName, familyName }) => plainWords(`${givenName} ${familyName}`)),
    ...faultyRows.map(({ name }) => plainWords(name)),
  ]);
  return ({ numbers: own, name }) =>
    fullList && !names.has(name) && ![...own].some((number) => numbers.has(number));
}

/** Who seemed to leave by this list, so that her address might go to somebody else, and goes on all the same. */
export function goingOn(
  directory: Directory,
  plan: StaffPlan,
  present: Present,
  today: IsoDate,
): readonly PersonId[] {
  const seemed = [...directory.entries()].filter(
    ({ was, email, toldUntil }) =>
      (was !== null && was.email !== null && email === null) || (toldUntil !== null && toldUntil < today),
  );
  if (seemed.length === 0) return [];
  const here = stillHere(plan, present, today);
  return seemed.flatMap(({ id }) => (here.has(id) ? [id] : []));
}

/** Whoever has work or a role today or later, once the list was brought in. */
function stillHere(plan: StaffPlan, present: Present, today: IsoDate): ReadonlySet<PersonId> {
  const jobs = new Map([...present.jobs, ...plan.addJobs].map((job) => [job.id, job]));
  for (const { now } of plan.changeJobs) jobs.set(now.id, now);
  const ended = new Map(plan.ends.map(({ jobId, endsOn }) => [jobId, endsOn]));
  const { close, drop } = plan.closedGrants;
  const closed = new Map(close.map(({ id, validTo }) => [id, validTo]));
  const grants = [...present.grants, ...plan.addGrants].filter(({ id }) => !drop.includes(id));
  return new Set([
    ...[...jobs.values()]
      .filter(({ id, endsOn }) => (ended.get(id) ?? endsOn ?? forever) >= today)
      .map(({ personId }) => personId),
    ...grants
      .filter(({ id, validTo }) => (closed.get(id) ?? validTo ?? forever) >= today)
      .map(({ personId }) => personId),
  ]);
}
