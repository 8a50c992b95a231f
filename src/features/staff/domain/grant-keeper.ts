import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId } from '#core/id.ts';
import { forever, grantKey } from './close-grants.ts';
import type { PresentGrant, PresentJob } from './present.ts';
import type { RowRole } from './staff-row.ts';

/** A role that a list gives someone as long as the employment lasts that brings it; without one it has no end. */
export interface Wanted {
  readonly personId: PersonId;
  readonly role: RowRole;
  readonly job: Pick<PresentJob, 'startsOn' | 'endsOn'> | null;
}

const endOf = ({ job }: Wanted): string => job?.endsOn ?? forever;

/** Until when a list gives each role; an empty text for a role it does not give. */
export function wantedUntil(wanted: readonly Wanted[]): (grant: PresentGrant) => string {
  let until: Map<string, string> | null = null;
  const latest = (): Map<string, string> => {
    const found = new Map<string, string>();
    for (const one of wanted) {
      const key = grantKey(one.personId, one.role);
      if (endOf(one) > (found.get(key) ?? '')) found.set(key, endOf(one));
    }
    return found;
  };
  return (grant) => (until ??= latest()).get(grantKey(grant.personId, grant)) ?? '';
}

/** The roles that have to be added to those that are there. A role in the past is not given any more. */
export function missingGrants(
  wanted: readonly Wanted[],
  grants: readonly PresentGrant[],
  today: IsoDate,
  newId: () => string,
): readonly PresentGrant[] {
  const there = Map.groupBy(grants, (grant) => grantKey(grant.personId, grant));
  const added: PresentGrant[] = [];
  for (const one of wanted) {
    const { personId, role, job } = one;
    const key = grantKey(personId, role);
    const own = there.get(key) ?? [];
    const start = job?.startsOn ?? today;
    if (endOf(one) < today || coveredUntil(own, start > today ? start : today) >= endOf(one)) continue;
    const isLonger = own.some((grant) => grant.validFrom <= today && (grant.validTo ?? forever) >= start);
    const validFrom = isLonger ? today : start;
    const grant = { id: newId(), personId, ...role, validFrom, validTo: job?.endsOn ?? null };
    added.push(grant);
    there.set(key, [...own, grant]);
  }
  return added;
}

/** Until when the role is held without a gap from `day` on; an empty text when it is not held that day. */
function coveredUntil(grants: readonly PresentGrant[], day: IsoDate): string {
  let until = '';
  for (const { validFrom, validTo } of [...grants].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    const follows =
      until === '' ? validFrom <= day : until === forever || validFrom <= addDays(until as IsoDate, 1);
    const end = validTo ?? forever;
    if (follows && end >= day && end > until) until = end;
  }
  return until;
}
