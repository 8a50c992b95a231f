import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
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
  const { rows } = await sql<{ id: PersonId; name: string }>`
    select p.id, ${nameOf('p')} as name from person p
    where p.id <> ${without} and exists (
      select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.role = 'coach'
        and (g.school_id is null or g.school_id = any(${[...schools]}::uuid[]))
        and ${heldOn('g', today)})
    order by sort_name(p.family_name), p.given_name, p.id`.execute(db);
  return rows;
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
  const row = await db
    .insertInto('coach_link')
    .values({
      tenant_id: link.tenantId,
      id: newId(),
      person_id: link.personId,
      coach_id: link.coachId,
      asked_by: link.askedBy,
      asked_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'coach_id']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function readLink(db: Reader, personId: string, linkId: string): Promise<CoachLink | null> {
  const { rows } = await sql<CoachLink>`
    select id, coach_id as "coachId", accepted_at as "acceptedAt", ended_at as "endedAt" from coach_link
    where person_id = ${personId} and id = ${linkId}`.execute(db);
  return rows[0] ?? null;
}

export async function moveLink(
  db: Tx,
  linkId: string,
  to: Exclude<CoachLinkState, 'proposed'>,
  now: Date,
): Promise<void> {
  await db
    .updateTable('coach_link')
    .set(to === 'accepted' ? { accepted_at: now } : { ended_at: now })
    .where('id', '=', linkId)
    .execute();
}

/** Name, address and language of someone, for a mail. */
