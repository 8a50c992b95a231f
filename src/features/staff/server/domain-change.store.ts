import { sql } from 'kysely';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { DomainLine, DomainPerson } from '../domain/domain-change.ts';

export interface UsedDomain {
  readonly domain: string;
  readonly people: number;
}

/** The mail domains of the organisation, the most used first. */
export async function readDomains(db: Reader): Promise<UsedDomain[]> {
  return rowsOf<UsedDomain>(db)`
    select split_part(email, '@', 2) as domain, count(*)::int as people from person
    where email is not null group by 1 order by 2 desc, 1`;
}

/** Everybody with an address at that domain, by name. */
export async function readPeopleAt(db: Reader, domain: string): Promise<DomainPerson[]> {
  return rowsOf<DomainPerson>(db)`
    select p.id as person_id, ${nameOf('p')} as name, p.email,
      (select c.new_email from address_change c where c.tenant_id = p.tenant_id and c.person_id = p.id
        and c.state in ('asked', 'confirmed')) as open_email,
      exists (select from address_change c where c.tenant_id = p.tenant_id and c.person_id = p.id
        and c.state = 'disputed') as is_disputed
    from person p where split_part(p.email, '@', 2) = ${domain}
    order by sort_name(p.family_name), p.given_name, p.id`;
}

/** The new addresses of all of them at once. */
export async function setEmails(db: Tx, lines: readonly DomainLine[]): Promise<void> {
  const people = lines.map(({ personId }) => personId);
  await sql`
    update person p set email = n.email, version = p.version + 1
    from unnest(${people}::uuid[], ${lines.map(({ to }) => to)}::text[]) as n (id, email) where p.id = n.id`.execute(
    db,
  );
}
