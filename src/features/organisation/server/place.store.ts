import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { NamedPerson } from '#core/named-person.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { add, addIfNew, one, rowOf, rowsOf, save, touchedBy } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { ContactRole, InstituteKind, ListedBoard } from '../domain/place.ts';

/** A board or institute as everybody may know it, and how it began. */
export interface Place {
  readonly id: TenantId;
  readonly kind: 'board' | 'institute';
  readonly number: string | null;
  readonly name: string;
  readonly instituteKind: InstituteKind | null;
  readonly address: string | null;
  readonly endedOn: IsoDate | null;
  readonly invitedOn: IsoDate | null;
  readonly cameOn: IsoDate | null;
}

const columns = sql`t.id, t.kind, t.number, t.name, t.institute_kind, t.address,
  t.ended_on, s.invited_on, s.came_on`;

export async function readPlace(db: Reader, id: string): Promise<Place | null> {
  return rowOf<Place>(db)`
    select ${columns} from tenant t left join place_start s on s.tenant_id = t.id
    where t.id = ${id} and t.kind in ('board', 'institute')`;
}

/** Boards that were begun, and every institute. */
export async function readPlaces(db: Reader, kind: Place['kind']): Promise<Place[]> {
  return rowsOf<Place>(db)`
    select ${columns} from tenant t left join place_start s on s.tenant_id = t.id
    where t.kind = ${kind} and (t.kind = 'institute' or s.tenant_id is not null)
    order by t.ended_on nulls first, t.name, t.id`;
}

export interface FoundBoard extends ListedBoard {
  readonly id: TenantId;
  readonly schoolCount: number;
  readonly cities: string;
}

/** Every board of today with the names and places of its schools. */
export async function readListedBoards(db: Reader): Promise<FoundBoard[]> {
  return rowsOf<FoundBoard>(db)`
    select t.id, t.number, t.name, count(s.id)::int as school_count,
      coalesce(string_agg(distinct s.city, ', '), '') as cities,
      coalesce(string_agg(s.name || ' ' || s.city, ' '), '') as schools
    from tenant t left join school_board b on b.tenant_id = t.id and b.valid_to is null
    left join school s on s.id = b.school_id and s.gone_on is null
    where t.kind = 'board' and t.number is not null and t.ended_on is null
    group by t.id order by t.name, t.number`;
}

export async function readSchoolNames(
  db: Reader,
  tenantId: string,
): Promise<{ name: string; city: string }[]> {
  return rowsOf<{ name: string; city: string }>(db)`
    select s.name, s.city from school s join school_board b on b.school_id = s.id and b.valid_to is null
    where b.tenant_id = ${tenantId} and s.gone_on is null order by s.name, s.id`;
}

/** Of two that invite to one place at the same moment, one waits. */
export async function takePlaceTurn(db: Tx, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`place:${tenantId}`}, 0))`.execute(db);
}

/**
 * True when there is something of somebody to see: then no operator alone lets anybody in. Asked inside that place. One that
 * began before beginnings were written down counts as soon as it has a person.
 */
export async function isInUse(db: Reader, tenantId: string): Promise<boolean> {
  const row = await rowOf<{ used: boolean }>(db)`
    select exists (select from employment) or exists (select from place_start where came_on is not null)
      or (exists (select from person) and not exists (select from place_start where tenant_id = ${tenantId})) as used`;
  return row?.used ?? true;
}

export async function noteInvited(db: Tx, tenantId: string, day: IsoDate): Promise<void> {
  await addIfNew(db, 'place_start', { tenantId, invitedOn: day });
}

/** The person with that address there, new or known, and whether she had the role already. */
export async function keepContact(
  db: Tx,
  tenantId: string,
  contact: NamedPerson & { readonly role: ContactRole },
  day: IsoDate,
  now: Date,
): Promise<{ personId: PersonId; name: string; locale: 'nl' | 'en'; isNew: boolean }> {
  const { givenName, familyName, email, role } = contact;
  await addIfNew(db, 'person', { tenantId, id: newId(), givenName, familyName, email, createdAt: now });
  const known = await one(db, 'person', { email });
  if (known === null) throw new Error('who was just written is there');
  const given = await touchedBy(db)`
    insert into role_grant (tenant_id, id, person_id, role, valid_from)
    select ${tenantId}, ${newId()}, ${known.id}, ${role}, ${day} where not exists (
      select from role_grant where person_id = ${known.id} and role = ${role} and school_id is null
        and valid_from <= ${day} and (valid_to is null or valid_to >= ${day}))`;
  return {
    personId: known.id,
    name: known.givenName,
    locale: known.locale,
    isNew: given > 0,
  };
}

export interface InstituteFacts {
  readonly name: string;
  readonly kind: InstituteKind;
  readonly address: string;
}

/** An institute of made-up people stays one: the demonstration goes on. */
export async function insertInstitute(
  db: Tx,
  id: TenantId,
  { name, kind, address }: InstituteFacts,
  demonstration: boolean,
): Promise<void> {
  await add(db, 'tenant', { id, kind: 'institute', name, instituteKind: kind, address, demonstration });
}

export async function writeInstitute(
  db: Tx,
  id: string,
  { name, kind, address }: InstituteFacts,
): Promise<boolean> {
  return (await save(db, 'tenant', { id, kind: 'institute' }, { name, instituteKind: kind, address })) === 1;
}

/** Its last day; null brings it back. */
export async function setEnded(db: Tx, id: string, endedOn: IsoDate | null): Promise<boolean> {
  const result = await db
    .updateTable('tenant')
    .set({ ended_on: endedOn })
    .where('id', '=', id)
    .where('kind', '=', 'institute')
    .where('ended_on', endedOn === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Nobody has a place here from that day on, and nobody is signed in any more. Inside its fence. */
export async function closeInstitute(db: Tx, lastDay: IsoDate): Promise<void> {
  await sql`delete from role_grant where valid_from > ${lastDay}`.execute(db);
  await sql`update role_grant set valid_to = ${lastDay} where valid_to is null or valid_to > ${lastDay}`.execute(
    db,
  );
  await db.deleteFrom('session').execute();
}

/** In a demonstration whoever is invited is made up too, so that it stays one. */
export async function markMadeUp(db: Tx, tenantId: string): Promise<void> {
  await save(db, 'tenant', { id: tenantId }, { demonstration: true });
}

/** True when another institute that goes on has this name. */
export async function isNameTaken(db: Reader, name: string, except: string | null): Promise<boolean> {
  const rows = await rowsOf<{ id: string }>(db)`
    select id from tenant where kind = 'institute' and lower(name) = lower(${name}) and ended_on is null
      and id is distinct from ${except}::uuid`;
  return rows.length > 0;
}

const isNameless = sql<boolean>`kind = 'board' and ended_on is null and (named_here or name = 'Bestuur ' || number)`;

/** A board that DUO only numbers, with the name it was given here; null for any other. */
export async function readNameless(db: Reader, id: string): Promise<{ number: string; name: string } | null> {
  return rowOf<{ number: string; name: string }>(db)`
    select number, case when named_here then name else '' end as name from tenant where id = ${id} and ${isNameless}`;
}

export async function writeBoardName(db: Tx, id: string, name: string): Promise<boolean> {
  const touched = await touchedBy(db)`
    update tenant set name = ${name}, named_here = true where id = ${id} and ${isNameless}`;
  return touched === 1;
}
