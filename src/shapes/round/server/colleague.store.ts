import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import { together } from '#server/db/together.ts';
import type { Reader } from '#server/db/transaction.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import { contactOfRow, nameOf } from '#server/people/people.store.ts';
import type { Contact } from '#server/people/people.store.ts';
import type { AddressFacts } from '../domain/colleague.ts';

/** Everybody who works at one of her schools today or holds a role there, without herself, by name. */
export async function readColleagues(
  db: Reader,
  personId: string,
  schoolIds: readonly string[],
  day: IsoDate,
): Promise<Contact[]> {
  const schools = [...schoolIds];
  return rowsOf<Contact>(db)`
    select ${contactOfRow('p')}
    from person p
    where p.id <> ${personId} and p.email is not null and (
      exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
        and e.school_id = any(${schools}::uuid[])
        and ${worksOn('e', day)})
      or exists (select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
        and g.school_id = any(${schools}::uuid[])
        and ${heldOn('g', day)}))
    order by p.given_name, p.family_name`;
}

/** Works in the organisation that day, or holds a role there. */
const isListed = (day: IsoDate) => sql`(
  exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id and ${worksOn('e', day)})
  or exists (select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and ${heldOn('g', day)}))`;

/** How many others the board has on its list with an address: whom she could ask at all. */
export async function countListed(db: Reader, personId: string, day: IsoDate): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from person p
    where p.id <> ${personId} and p.email is not null and ${isListed(day)}`.execute(db);
  return rows[0]?.people ?? 0;
}

/** What the board's list says of these addresses and of their domains, in one statement. */
export async function readAddressFacts(
  db: Reader,
  emails: readonly string[],
  day: IsoDate,
): Promise<AddressFacts> {
  const domains = emails.map((email) => email.split('@')[1] ?? '');
  const { listed, domain } = await together(db, {
    listed: sql<{ email: string; id: string }>`
      select p.email, p.id from person p where p.email = any(${[...emails]}::text[]) and ${isListed(day)}`,
    domain: sql<{ name: string; people: number }>`
      select split_part(p.email, '@', 2) as name, count(distinct p.id)::int as people
      from person p join employment e on e.tenant_id = p.tenant_id and e.person_id = p.id
      where split_part(p.email, '@', 2) = any(${domains}::text[])
        and ${worksOn('e', day)}
      group by 1`,
  });
  return {
    listed: new Map(listed.map(({ email, id }) => [email, id])),
    employeesAt: new Map(domain.map(({ name, people }) => [name, people])),
  };
}

/** Who leads one of her schools, by name: whom she can ask for time. */
export async function readLeaders(
  db: Reader,
  personId: string,
  schoolIds: readonly string[],
  day: IsoDate,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct ${nameOf('p')} as name
    from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    where g.role = 'leader' and g.school_id = any(${[...schoolIds]}::uuid[]) and p.id <> ${personId}
      and ${heldOn('g', day)}
    order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** The language of those of these addresses that belong to somebody we know. */
export async function readLocales(
  db: Reader,
  emails: readonly string[],
): Promise<ReadonlyMap<string, 'nl' | 'en'>> {
  const { rows } = await sql<{ email: string; locale: 'nl' | 'en' }>`
    select email, locale from person where email = any(${[...emails]}::text[])`.execute(db);
  return new Map(rows.map(({ email, locale }) => [email, locale]));
}
