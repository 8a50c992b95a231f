import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { heldOn } from '#server/employment/standing.store.ts';
import type { Mentionable } from '../domain/digest.ts';

export interface OwnerMail {
  readonly personId: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly givenName: string;
  readonly ones: readonly Mentionable[];
}

/** Per owner with an address: everything of hers that is unanswered, or promised and late. */
export async function readOwnerMails(db: Reader, today: IsoDate): Promise<readonly OwnerMail[]> {
  const { rows } = await sql<OwnerMail>`
    with owned as (
      select c.id, c.kind, c.due_on, c.announced_on, c.reminded_on, c.created_at, o.id as person_id,
        (c.state = 'open' and c.due_on < ${today}) or (c.state = 'promised' and c.promised_for < ${today}) as late
      from counterpart c join person o on o.tenant_id = c.tenant_id and (
        o.id = c.owner_person_id or (c.owner_person_id is null and exists (
          select from role_grant g where g.tenant_id = c.tenant_id and g.person_id = o.id and g.role = c.owner_role
            and (g.school_id is null or g.school_id = c.owner_school_id)
            and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})))
        or (c.person_id is distinct from o.id and exists (
          select from absence a where a.tenant_id = c.tenant_id and a.stand_in_id = o.id
            and a.from_on <= ${today} and a.to_on >= ${today} and (c.owner_person_id = a.person_id
              or (c.owner_person_id is null and exists (select from role_grant g where g.tenant_id = c.tenant_id
                and g.person_id = a.person_id and g.role = c.owner_role
                and (g.school_id is null or g.school_id = c.owner_school_id) and ${heldOn('g', today)}))))))
      where c.state = 'open' or (c.state = 'promised' and c.promised_for < ${today}))
    select p.id as "personId", p.email, p.locale, p.given_name as "givenName",
      json_agg(json_build_object('id', o.id, 'kind', o.kind, 'dueOn', o.due_on, 'isLate', o.late,
        'announcedOn', o.announced_on, 'remindedOn', o.reminded_on) order by o.due_on, o.id) as ones
    from owned o join person p on p.id = o.person_id
    where p.email is not null group by p.tenant_id, p.id order by p.id`.execute(db);
  return rows;
}

/** Remembers what the mails of today mentioned. */
export async function writeMentioned(
  db: Tx,
  fresh: readonly string[],
  late: readonly string[],
  today: IsoDate,
): Promise<void> {
  await sql`
    update counterpart set announced_on = coalesce(announced_on, ${today}),
      reminded_on = case when id = any(${[...late]}::uuid[]) then ${today}::date else reminded_on end
    where id = any(${[...fresh, ...late]}::uuid[])`.execute(db);
}
