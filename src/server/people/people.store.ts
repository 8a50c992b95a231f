import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import { column } from '../db/column.ts';
import type { Reader } from '../db/transaction.ts';
import { heldOn } from '../employment/standing.store.ts';

/** How somebody is called, and where and in which language to write to her. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  /** Null when she has no address here. */
  readonly email: string | null;
  readonly locale: 'nl' | 'en';
}

/** The name of the person in a row of `person` under this alias. */
export const nameOf = (alias: string): RawBuilder<string> =>
  sql<string>`${column(`${alias}.given_name`)} || ' ' || ${column(`${alias}.family_name`)}`;

/** What a `Contact` has, of a row of `person` under this alias. */
export const contactOfRow = (alias: string): RawBuilder<Contact> =>
  sql`${column(`${alias}.id`)}, ${nameOf(alias)} as name, ${column(`${alias}.given_name`)} as given_name,
    ${column(`${alias}.email`)}, ${column(`${alias}.locale`)}`;

export async function contactsOf(
  db: Reader,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Contact>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await rowsOf<Contact>(db)`
    select ${contactOfRow('p')} from person p where p.id = any(${wanted}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

export const contactOf = async (db: Reader, id: string): Promise<Contact | null> =>
  (await contactsOf(db, [id])).get(id) ?? null;

/** Who holds a role on a day for the whole organisation, or for one school, by name. */
export async function holdersOf(
  db: Reader,
  role: string,
  day: IsoDate,
  schoolId: string | null = null,
): Promise<readonly Contact[]> {
  const rows = await rowsOf<Contact>(db)`
    select ${contactOfRow('p')} from person p where exists (select from role_grant g where g.tenant_id = p.tenant_id
      and g.person_id = p.id and g.role = ${role} and (g.school_id is null or g.school_id = ${schoolId}) and ${heldOn('g', day)})
    order by p.family_name, p.given_name, p.id`;
  return rows;
}
