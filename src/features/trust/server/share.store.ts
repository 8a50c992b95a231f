import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PersonId, TenantId } from '#core/id.ts';
import type { IsoDate } from '#core/date.ts';
import { addIfNew, all, one, remove, rowsOf } from '#server/db/rows.ts';
import { together } from '#server/db/together.ts';
import type { Reader as SqlReader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import { readerKey } from '../domain/share.ts';
import type { Cell, Change, Reader } from '../domain/share.ts';

const shownBy = (personId: string): RawBuilder<Cell> => sql`
  select thing, audience, audience_person_id as person_id from share where person_id = ${personId}`;

/** What she shows now. */
export const readShown = (db: SqlReader, personId: string): Promise<readonly Cell[]> =>
  rowsOf<Cell>(db)`${shownBy(personId)}`;

/** What she shows now, and to whom she can show things, in one statement. */
export async function readSharingOf(
  db: SqlReader,
  personId: string,
  today: IsoDate,
  also: string | null,
): Promise<{ readonly shown: readonly Cell[]; readonly readers: readonly Reader[] }> {
  const found = await together(db, {
    shown: shownBy(personId),
    readers: readersOf(personId, today, also),
  });
  return { ...found, readers: found.readers.map((one) => ({ key: readerKey(one), ...one })) };
}

/**
 * To whom she can show things, by name: who leads where she works, her coaches, HR, her team, and the colleagues to whom
 * she shows something already or whom she has in mind (`also`).
 */
const readersOf = (
  personId: string,
  today: IsoDate,
  also: string | null,
): RawBuilder<Omit<Reader, 'key'>> => sql`
    with place as (
      select distinct e.school_id, s.name from employment e join school s on s.id = e.school_id
      where e.person_id = ${personId} and ${worksOn('e', today)}
    ), holder as (
      select case g.role when 'hr' then 'hr' else 'leader' end as audience, ${nameOf('p')} as name
      from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
      where g.role in ('leader', 'director', 'hr') and g.person_id <> ${personId}
        and ${heldOn('g', today)}
        and (g.school_id in (select school_id from place) or g.school_id is null)
    ), coach as (
      select ${nameOf('p')} as name from coach_link c
      join person p on p.tenant_id = c.tenant_id and p.id = c.coach_id
      where c.person_id = ${personId} and c.accepted_at is not null and c.ended_at is null
    ), colleague as (
      select p.id, ${nameOf('p')} as name from person p
      where p.id <> ${personId} and (p.id = ${also}::uuid or exists (
        select from share s where s.person_id = ${personId} and s.audience_person_id = p.id))
    )
    select audience, null::uuid as person_id, array_agg(distinct name order by name) as names, 1 as place
      from holder where audience = 'leader' group by audience
    union all select 'coach', null::uuid, array_agg(name order by name), 2 from coach having count(*) > 0
    union all select audience, null::uuid, array_agg(distinct name order by name), 3 from holder where audience = 'hr' group by audience
    union all select 'team', null::uuid, array_agg(name order by name), 4 from place having count(*) > 0
    union all select 'person', id, array[name], 5 from colleague
    order by 4, names`;

/** Colleagues at the schools where she works, by name: to whom she may show something apart. */
export async function readColleagues(
  db: SqlReader,
  personId: string,
  today: IsoDate,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return rowsOf<{ id: string; name: string }>(db)`
    select distinct p.id, ${nameOf('p')} as name from employment mine
    join employment e on e.school_id = mine.school_id and ${worksOn('e', today)}
    join person p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where mine.person_id = ${personId} and ${worksOn('mine', today)} and p.id <> ${personId}
    order by 2, 1`;
}

/** Shows a thing, or takes it back; the same one twice stays one. Gives the id of the share. */
export async function changeShare(
  db: Tx,
  { tenantId, personId }: { readonly tenantId: TenantId; readonly personId: string },
  change: Change,
  now: Date,
): Promise<string> {
  const { thing, audience, personId: audiencePersonId } = change;
  const share = { personId, thing, audience, audiencePersonId };
  if (change.shown) await addIfNew(db, 'share', { ...share, tenantId, id: newId(), sharedAt: now });
  const kept = await one(db, 'share', share);
  if (!change.shown) await remove(db, 'share', share);
  return kept?.id ?? personId;
}

/** How many of these are colleagues in the same organisation. */
export async function countPeople(db: SqlReader, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
  return rows.length;
}

/** Whom a mail about her own things goes to; null when there is no such person. */
/** Who has this address, at whichever organisation; opened by the proof of that address. */
export async function peopleByMail(
  db: SqlReader,
  email: string,
): Promise<{ personId: PersonId; tenantId: TenantId; organisation: string }[]> {
  const rows = await all(
    db
      .selectFrom('person')
      .innerJoin('tenant', 'tenant.id', 'person.tenant_id')
      .select(['person.id', 'person.tenant_id', 'tenant.name', 'tenant.number'])
      .where('person.email', '=', email)
      .orderBy('tenant.name'),
  );
  return rows.map((row) => ({
    personId: row.id as PersonId,
    tenantId: row.tenantId,
    organisation: row.number ?? row.name,
  }));
}
