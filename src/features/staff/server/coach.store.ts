import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { addIfNew, rowOf, rowsOf, save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';
import { heldOn } from '#server/employment/standing.store.ts';
import type { CoachLinkState } from '../domain/coach-link.ts';

export interface CoachLink {
  readonly id: string;
  readonly coachId: PersonId;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
}

/** People who are coach today, for the whole organisation or at one of these schools, without one person. */
export async function readCoachChoices(
  db: Reader,
  schools: readonly SchoolId[],
  without: string,
  today: IsoDate,
): Promise<{ readonly id: PersonId; readonly name: string }[]> {
  return rowsOf<{ id: PersonId; name: string }>(db)`
    select p.id, ${nameOf('p')} as name from person p
    where p.id <> ${without} and exists (
      select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.role = 'coach'
        and (g.school_id is null or g.school_id = any(${[...schools]}::uuid[]))
        and ${heldOn('g', today)})
    order by sort_name(p.family_name), p.given_name, p.id`;
}

/** Links two people; null when they are linked or asked already. */
export async function addLink(
  db: Tx,
  link: {
    readonly tenantId: TenantId;
    readonly personId: string;
    readonly coachId: string;
    readonly askedBy: string;
  },
  now: Date,
): Promise<string | null> {
  const id = newId();
  return (await addIfNew(db, 'coach_link', { ...link, id, askedAt: now })) === 1 ? id : null;
}

export async function readLink(db: Reader, personId: string, linkId: string): Promise<CoachLink | null> {
  return rowOf<CoachLink>(db)`
    select id, coach_id, accepted_at, ended_at from coach_link
    where person_id = ${personId} and id = ${linkId}`;
}

export async function moveLink(
  db: Tx,
  linkId: string,
  to: Exclude<CoachLinkState, 'proposed'>,
  now: Date,
): Promise<void> {
  await save(db, 'coach_link', { id: linkId }, to === 'accepted' ? { acceptedAt: now } : { endedAt: now });
}

/** Name, address and language of someone, for a mail. */
