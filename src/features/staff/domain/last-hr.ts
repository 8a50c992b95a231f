import type { IsoDate } from '#core/date.ts';
import { forever } from './close-grants.ts';
import type { ClosedGrants } from './close-grants.ts';
import type { PresentGrant } from './present.ts';

/** The last day until which somebody is HR of the whole organisation without a gap; an empty text for nobody today. */
export function hrUntil(grants: readonly PresentGrant[], today: IsoDate): string {
  const ends = grants
    .filter(({ role, schoolId, validFrom }) => role === 'hr' && schoolId === null && validFrom <= today)
    .map(({ validTo }) => validTo ?? forever)
    .filter((end) => end >= today);
  return ends.sort().at(-1) ?? '';
}

/**
 * Until when there is HR after a change, when that is earlier than before: an organisation without HR cannot let anybody in
 * any more. 'gone' when nobody would be left today.
 */
export function earlierHr(
  before: readonly PresentGrant[],
  change: { readonly closedGrants: ClosedGrants; readonly addGrants: readonly PresentGrant[] },
  today: IsoDate,
): IsoDate | 'gone' | null {
  const { closedGrants, addGrants } = change;
  const until = new Map(closedGrants.close.map(({ id, validTo }) => [id, validTo]));
  const after = before
    .filter(({ id }) => !closedGrants.drop.includes(id))
    .map((grant) => ({ ...grant, validTo: until.get(grant.id) ?? grant.validTo }));
  const [was, is] = [hrUntil(before, today), hrUntil([...after, ...addGrants], today)];
  if (is >= was) return null;
  return is === '' ? 'gone' : (is as IsoDate);
}

/** Whether these roles make somebody HR of the whole organisation on that day. */
export const isHrOn = (grants: readonly PresentGrant[], day: IsoDate): boolean =>
  grants.some(
    ({ role, schoolId, validFrom, validTo }) =>
      role === 'hr' && schoolId === null && validFrom <= day && (validTo === null || validTo >= day),
  );
