import { sql } from 'kysely';
import type { OwnerRole } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { leftBy, worksOn } from '#server/employment/standing.store.ts';
import type { Owner } from '../domain/owner.ts';
import { writeEvents } from './history.store.ts';
import type { AuditActor } from './history.store.ts';

export interface Unsettled extends Owner {
  readonly id: string;
  readonly rule: OwnerRole;
  readonly personId: string | null;
  /** Where the person works today whose thing it is; empty during a pause and when she left. */
  readonly schools: readonly string[];
  readonly subjectId: string | null;
  /** About her work at that very school: it is told there, also when she works there no more. */
  readonly isOfPlace: boolean;
  /** Its owner is of another place than the school that it is about, and stays so wherever she goes. */
  readonly isElsewhere: boolean;
  readonly left: boolean;
}

/** What a stand-in gave back because the usual owner is there again. */
export interface GivenBack {
  readonly from: OwnerRole;
  readonly to: OwnerRole;
  readonly schoolId: string | null;
}

/** Whom a change is about: her things and what she owns by name, and what belongs to a role that she held. */
export interface About {
  readonly personId: string;
  readonly role: string | null;
}

/** What still asks something, with its owner and where she works now: all, what is about a change, or what stand-ins have. */
export async function readUnsettled(
  db: Reader,
  today: IsoDate,
  which: About | 'all' | 'stand-ins',
): Promise<readonly Unsettled[]> {
  return rowsOf<Unsettled>(db)`
    select c.id, c.owner_role as role, c.owner_school_id as school_id, c.owner_person_id as person_id,
      c.stands_in, c.owner_rule as rule, c.person_id as subject_id,
      c.item_kind = 'employment' as is_of_place, c.owner_school_id is distinct from c.school_id as is_elsewhere,
      array(select e.school_id from employment e where e.tenant_id = c.tenant_id and e.person_id = c.person_id
        and e.school_id is not null and ${worksOn('e', today)} order by e.working_time_factor desc, e.school_id) as schools,
      ${leftBy('c.tenant_id', 'c.person_id', today)} as left
    from counterpart c where c.state in ('open', 'promised') and ${isAbout(which)} order by c.id for update of c`;
}

function isAbout(which: About | 'all' | 'stand-ins') {
  if (which === 'all') return sql<boolean>`true`;
  if (which === 'stand-ins') return sql<boolean>`c.stands_in`;
  return sql<boolean>`(c.person_id = ${which.personId} or c.owner_person_id = ${which.personId} or c.stands_in
    or (c.owner_person_id is null and c.owner_role = ${which.role}))`;
}

export async function writeNewOwner(
  db: Tx,
  doer: AuditActor,
  id: string,
  owner: Owner,
  why: 'owner-left' | 'moved-school',
): Promise<void> {
  await db
    .updateTable('counterpart')
    .set((eb) => ({
      owner_role: owner.role,
      owner_school_id: owner.schoolId,
      owner_person_id: owner.personId,
      stands_in: owner.standsIn,
      ...(why === 'moved-school' ? { school_id: owner.schoolId } : {}),
      announced_on: null,
      reminded_on: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  await writeEvents(db, doer, [{ id, kind: why, role: owner.role, personId: owner.personId }]);
}
