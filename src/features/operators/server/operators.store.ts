import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { installation } from '#core/id.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { add, addIfNew, one, remove, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';
import { heldOn } from '#server/employment/standing.store.ts';

export interface Operator {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly since: IsoDate;
}

/** Who keeps the installation on a day. */
export async function readOperators(db: Reader, day: IsoDate): Promise<Operator[]> {
  return rowsOf<Operator>(db)`
    select p.id, ${nameOf('p')} as name, p.email, min(g.valid_from) as since
    from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    where g.tenant_id = ${installation} and g.role = 'operator'
      and ${heldOn('g', day)}
    group by p.id, p.given_name, p.family_name, p.email order by 2, 1`;
}

export interface NewOperator {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

/** The organisation of operators, which begins with the first of them. */
export async function createInstallation(db: Tx): Promise<void> {
  await addIfNew(db, 'tenant', { id: installation, kind: 'operator', name: 'Ontwikkeldoor' });
}

/** Makes somebody operator from a day on; who was one before comes back. */
export async function addOperator(db: Tx, named: NewOperator, day: IsoDate, now: Date): Promise<PersonId> {
  const known = await one(db, 'person', { email: named.email });
  const personId = known?.id ?? newId<'person'>();
  if (known === null)
    await add(db, 'person', { tenantId: installation, id: personId, ...named, createdAt: now });
  await add(db, 'role_grant', {
    tenantId: installation,
    id: newId(),
    personId,
    role: 'operator',
    validFrom: day,
  });
  return personId;
}

/** Ends the role of somebody, from today on. */
export async function removeOperator(db: Tx, personId: string, lastDay: IsoDate): Promise<void> {
  await sql`delete from role_grant where person_id = ${personId} and role = 'operator' and valid_from > ${lastDay}`.execute(
    db,
  );
  await sql`
    update role_grant set valid_to = ${lastDay} where person_id = ${personId} and role = 'operator'
      and (valid_to is null or valid_to > ${lastDay})`.execute(db);
  await remove(db, 'session', { personId });
}

/** Of two that decide about operators at the same moment, one waits. */
export async function takeTurn(db: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('operators'))`.execute(db);
}

/** Who was administrator of a board and is HR of it now. */
export interface FormerAdministrator {
  readonly tenantId: TenantId;
  readonly name: string;
  readonly board: string;
}

export async function readFormerAdministrators(db: Reader): Promise<FormerAdministrator[]> {
  return rowsOf<FormerAdministrator>(db)`
    select f.tenant_id, f.name, t.name as board from former_administrator f
    join tenant t on t.id = f.tenant_id order by 3, 2`;
}

export async function strikeFormerAdministrators(db: Tx): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('former_administrator').executeTakeFirst();
  return Number(numDeletedRows);
}
