import type { IsoDate } from '#core/date.ts';
import { closeGrants, outgrownGrants } from './close-grants.ts';
import type { ClosedGrants } from './close-grants.ts';
import { missingGrants, wantedUntil } from './grant-keeper.ts';
import type { Wanted } from './grant-keeper.ts';
import type { JobEnd, PresentGrant, PresentJob } from './present.ts';

/** What happened to employments, as far as roles follow from it. */
export interface JobChanges {
  /** Roles that people are to have now, with the employment that brings each. */
  readonly wanted: readonly Wanted[];
  readonly ends: readonly Pick<JobEnd, 'jobId' | 'personId' | 'schoolId' | 'endsOn'>[];
  readonly changed: readonly { readonly was: PresentJob; readonly now: PresentJob }[];
  /** Every employment of those people as it is afterwards. */
  readonly jobs: () => readonly PresentJob[];
  readonly grants: readonly PresentGrant[];
}

export interface GrantChanges {
  readonly closedGrants: ClosedGrants;
  readonly addGrants: readonly PresentGrant[];
}

/** First the roles that end with employments and functions, then those that are wanted and not there. */
export function planGrants(changes: JobChanges, today: IsoDate, newId: () => string): GrantChanges {
  const closedGrants = closedBy(changes, today);
  const closed = new Map(closedGrants.close.map(({ id, validTo }) => [id, validTo]));
  const dropped = new Set(closedGrants.drop);
  const left = changes.grants.flatMap((grant) =>
    dropped.has(grant.id) ? [] : [{ ...grant, validTo: closed.get(grant.id) ?? grant.validTo }],
  );
  return { closedGrants, addGrants: missingGrants(changes.wanted, left, today, newId) };
}

function closedBy({ wanted, ends, changed, jobs, grants }: JobChanges, today: IsoDate): ClosedGrants {
  const switched = changed.filter(({ was, now }) => was.functionCode !== now.functionCode);
  if (ends.length + switched.length === 0) return { close: [], drop: [] };
  const until = wantedUntil(wanted);
  const after = jobs();
  const withJobs = closeGrants(ends, after, grants, until);
  const outgrown = outgrownGrants(switched, after, grants, until, today);
  const already = new Set(withJobs.close.map(({ id }) => id));
  return {
    close: [...withJobs.close, ...outgrown.close.filter(({ id }) => !already.has(id))],
    drop: [...new Set([...withJobs.drop, ...outgrown.drop])],
  };
}
