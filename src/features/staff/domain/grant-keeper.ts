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
  const until = new Map<string, string>();
  const added: PresentGrant[] = [];
  const keep = (grant: PresentGrant): void => {
    const key = grantKey(grant.personId, grant);
    const end = grant.validTo ?? forever;
    if (end > (until.get(key) ?? '')) until.set(key, end);
  };
  grants.forEach(keep);
  for (const one of wanted) {
    const { personId, role, job } = one;
    const before = until.get(grantKey(personId, role)) ?? '';
    if (endOf(one) < today || before >= endOf(one)) continue;
    const start = job?.startsOn ?? today;
    const validFrom = before === '' || start > before ? start : today;
    const grant = { id: newId(), personId, ...role, validFrom, validTo: job?.endsOn ?? null };
    added.push(grant);
    keep(grant);
  }
  return added;
}
