import { sql } from 'kysely';
import { leaderRoles, talkedWithRole, teamOf } from '#access/conversation.ts';
import type { PersonActor } from '#access/actor.ts';
import type { IsoDate } from '#core/date.ts';
import { withinScope } from '#server/db/scope.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { Colleague } from '../domain/school-year.ts';

export interface Leader {
  readonly id: string;
  readonly name: string;
}

/** Someone to write to, in her own language. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: 'nl' | 'en';
}

/** Who leads this person on a day: leaders of her own schools first, then those of the whole board, by name. */
export async function leadersOf(db: Reader, personId: string, day: IsoDate): Promise<Leader[]> {
  const { rows } = await sql<Leader>`
    select p.id, p.given_name || ' ' || p.family_name as name
    from person p
    join role_grant g on g.tenant_id = p.tenant_id and g.person_id = p.id
      and g.role = any(${[...leaderRoles]}) and g.valid_from <= ${day}
      and (g.valid_to is null or g.valid_to >= ${day})
      and (g.school_id is null or g.school_id in (
        select e.school_id from employment e
        where e.tenant_id = p.tenant_id and e.person_id = ${personId}
          and e.starts_on <= ${day} and (e.ends_on is null or e.ends_on >= ${day})))
    where p.id <> ${personId}
    group by p.id, p.given_name, p.family_name
    order by bool_or(g.school_id is not null) desc, p.family_name, p.given_name`.execute(db);
  return rows;
}

/** The school for which someone of the support staff has a conversation on a day; null when she is none of them. */
export async function schoolOfSupportStaff(
  db: Reader,
  personId: string,
  day: IsoDate,
): Promise<string | null> {
  const { rows } = await sql<{ school_id: string }>`
    select e.school_id from employment e
    join role_grant g on g.tenant_id = e.tenant_id and g.person_id = e.person_id
      and g.role = ${talkedWithRole} and g.valid_from <= ${day} and (g.valid_to is null or g.valid_to >= ${day})
      and (g.school_id is null or g.school_id = e.school_id)
    where e.person_id = ${personId} and e.starts_on <= ${day} and (e.ends_on is null or e.ends_on >= ${day})
    order by e.working_time_factor desc, e.starts_on limit 1`.execute(db);
  return rows[0]?.school_id ?? null;
}

export async function worksAt(
  db: Reader,
  personId: string,
  schoolId: string,
  day: IsoDate,
): Promise<boolean> {
  const row = await db
    .selectFrom('employment')
    .select('id')
    .where('person_id', '=', personId)
    .where('school_id', '=', schoolId)
    .where('starts_on', '<=', day)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', day)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function contactsOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name', 'email', 'locale'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: `${row.given_name} ${row.family_name}`,
        email: row.email,
        locale: row.locale === 'en' ? 'en' : 'nl',
      },
    ]),
  );
}

/** Support staff whom this leader leads, each with how this school year went; `only` narrows it to these people. */
export async function colleaguesOf(
  db: Reader,
  actor: PersonActor,
  day: IsoDate,
  year: { readonly from: IsoDate; readonly to: IsoDate },
  only: readonly string[] | null = null,
): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select p.id as "personId", p.given_name || ' ' || p.family_name as name,
      (select max(c.held_on) from conversation c where c.tenant_id = p.tenant_id and c.person_id = p.id
        and c.held_on between ${year.from} and ${year.to}) as "heldOn",
      (select min((c.planned_at at time zone 'Europe/Amsterdam')::date) from conversation c
        where c.tenant_id = p.tenant_id and c.person_id = p.id
          and c.state in ('planned', 'preparing', 'ready')) as "plannedOn",
      exists (select from conversation c where c.tenant_id = p.tenant_id and c.person_id = p.id
        and c.state in ('planned', 'preparing', 'ready', 'held', 'report')) as "hasOpen"
    from person p
    where exists (select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
        and g.role = ${talkedWithRole} and g.valid_from <= ${day} and (g.valid_to is null or g.valid_to >= ${day}))
      and exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
        and e.starts_on <= ${day} and (e.ends_on is null or e.ends_on >= ${day}))
      and ${withinScope(teamOf(actor), 'p.id', day)} and p.id <> ${actor.personId}
      and (${only === null} or p.id = any(${[...(only ?? [])]}::uuid[]))
    order by p.family_name, p.given_name`.execute(db);
  return rows;
}
