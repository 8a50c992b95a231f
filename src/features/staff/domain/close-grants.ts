import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId } from '#core/id.ts';
import { roleOfJob } from './functions.ts';
import type { JobEnd, PresentGrant, PresentJob } from './present.ts';

/** What happens to roles when employments end: a last day for each, and those that never begin any more. */
export interface ClosedGrants {
  readonly close: readonly {
    readonly id: string;
    readonly validTo: IsoDate;
    readonly jobId: string | null;
  }[];
  readonly drop: readonly string[];
}

/**
 * With an employment end the roles at that school, unless she goes on working there; with the last one end all her roles.
 * `jobs` are her employments after the change; `wantedUntil` says how long a list still gives her a role.
 */
export function closeGrants(
  ends: readonly Pick<JobEnd, 'jobId' | 'personId' | 'schoolId' | 'endsOn'>[],
  jobs: readonly PresentJob[],
  grants: readonly PresentGrant[],
  wantedUntil: (grant: PresentGrant) => string,
): ClosedGrants {
  if (ends.length === 0) return { close: [], drop: [] };
  const endsOf = Map.groupBy(ends, ({ personId }) => personId);
  const jobsOf = Map.groupBy(
    jobs.filter(({ personId }) => endsOf.has(personId)),
    ({ personId }) => personId,
  );
  const close: { id: string; validTo: IsoDate; jobId: string | null }[] = [];
  const drop: string[] = [];
  for (const grant of grants) {
    const end = lastDay(grant, endsOf.get(grant.personId) ?? [], jobsOf.get(grant.personId) ?? []);
    if (end === null) continue;
    const wanted = wantedUntil(grant);
    const validTo = wanted > end.endsOn ? wanted : end.endsOn;
    if (grant.validTo !== null && grant.validTo <= validTo) continue;
    if (validTo < grant.validFrom) drop.push(grant.id);
    else if (validTo !== forever) close.push({ id: grant.id, validTo: validTo as IsoDate, jobId: end.jobId });
  }
  return { close, drop };
}

/**
 * Roles that came with a function and go with it: who was a teaching assistant and is a teacher now is no longer support
 * staff there, as of yesterday. Unless another job at that school brings the role, or the list gives it.
 */
export function outgrownGrants(
  changed: readonly { readonly was: PresentJob; readonly now: PresentJob }[],
  jobs: readonly PresentJob[],
  grants: readonly PresentGrant[],
  wantedUntil: (grant: PresentGrant) => string,
  today: IsoDate,
): ClosedGrants {
  const yesterday = addDays(today, -1);
  const close: { id: string; validTo: IsoDate; jobId: null }[] = [];
  const drop: string[] = [];
  for (const { was, now } of changed) {
    const role = roleOfJob(was);
    if (role === null || role === roleOfJob(now)) continue;
    const brings = jobs.some((job) => isThere(job, was, today) && roleOfJob(job) === role);
    for (const grant of brings ? [] : grants) {
      if (grant.personId !== was.personId || grant.role !== role || grant.schoolId !== was.schoolId) continue;
      if (wantedUntil(grant) >= today || (grant.validTo !== null && grant.validTo <= yesterday)) continue;
      if (grant.validFrom > yesterday) drop.push(grant.id);
      else close.push({ id: grant.id, validTo: yesterday, jobId: null });
    }
  }
  return { close, drop };
}

const isThere = (job: PresentJob, beside: PresentJob, today: IsoDate): boolean =>
  job.personId === beside.personId &&
  job.schoolId === beside.schoolId &&
  (job.endsOn === null || job.endsOn >= today);

export const forever = '9999-12-31';

type End = Pick<JobEnd, 'jobId' | 'personId' | 'schoolId' | 'endsOn'>;

/** The earliest end that takes this role along; null when none does. */
function lastDay(grant: PresentGrant, ends: readonly End[], jobs: readonly PresentJob[]): End | null {
  const taking = ends.filter((end) => {
    const others = jobs.filter((job) => job.id !== end.jobId && goesOnAfter(job, end.endsOn));
    if (others.length === 0) return true;
    // A role for the whole organisation hangs on no single job, also not on one at the board's office.
    if (end.schoolId === null) return false;
    return grant.schoolId === end.schoolId && !others.some((job) => job.schoolId === end.schoolId);
  });
  return taking.sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1))[0] ?? null;
}

const goesOnAfter = (job: PresentJob, day: IsoDate): boolean => job.endsOn === null || job.endsOn > day;

/** One role of one person at one place. */
export const grantKey = (
  personId: PersonId,
  { role, schoolId }: Pick<PresentGrant, 'role' | 'schoolId'>,
): string => `${personId}|${role}|${schoolId ?? ''}`;
