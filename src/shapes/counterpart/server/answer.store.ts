import type { CounterpartScope } from '#access/counterpart.ts';
import type { CounterpartItem, CounterpartState } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { all, rowOf, rowsOf } from '#server/db/rows.ts';
import { isOwnedBy } from '#server/db/scope.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import { writeEvents } from './history.store.ts';
import type { AuditActor, HistoryKind } from './history.store.ts';

/** What one answer changes. */
export interface NewState {
  readonly state: CounterpartState;
  readonly reason: string;
  readonly promisedFor: IsoDate | null;
}

/** What whoever came second gets to see: the answer that stands now. */
export interface Standing {
  readonly state: CounterpartState;
  readonly reason: string;
  readonly promisedFor: IsoDate | null;
  readonly by: string | null;
  readonly version: number;
  readonly pair: number;
  readonly kind: string;
  readonly itemKind: string;
  readonly itemId: string;
  readonly personId: string | null;
}

export async function readStanding(db: Reader, id: string): Promise<Standing | null> {
  return rowOf<Standing>(db)`
    select c.state, c.reason, c.promised_for, c.version, c.pair, c.kind,
      c.item_kind, c.item_id, c.person_id,
      ${nameOf('p')} as by
    from counterpart c left join person p on p.tenant_id = c.tenant_id and p.id = c.answered_by
    where c.id = ${id}`;
}

/** Writes an answer if nobody else answered since `version`; false when somebody did. */
export async function writeAnswer(
  db: Tx,
  doer: AuditActor,
  id: string,
  version: number,
  to: NewState,
  history: HistoryKind,
): Promise<boolean> {
  const result = await db
    .updateTable('counterpart')
    .set((eb) => ({
      state: to.state,
      reason: to.reason,
      promised_for: to.promisedFor,
      answered_by: doer.personId,
      answered_at: doer.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await writeEvents(db, doer, [{ id, kind: history, note: to.reason, promisedFor: to.promisedFor }]);
  return true;
}

export interface NewOwner {
  readonly role: string;
  readonly schoolId: string | null;
  readonly personId: string | null;
}

/** Gives it to another owner if nobody changed it since `version`. The new owner hears of it anew. */
export async function writeOwner(
  db: Tx,
  doer: AuditActor,
  id: string,
  version: number,
  to: NewOwner,
  note: string,
): Promise<boolean> {
  const result = await db
    .updateTable('counterpart')
    .set((eb) => ({
      owner_role: to.role,
      owner_school_id: to.schoolId,
      owner_person_id: to.personId,
      stands_in: false,
      announced_on: null,
      reminded_on: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await writeEvents(db, doer, [{ id, kind: 'passed-on', note, role: to.role, personId: to.personId }]);
  return true;
}

interface Item {
  readonly kind: CounterpartItem;
  readonly id: string;
}

/** Promises what this person owns of an item, for the day it is due. */
export async function promiseOwned(
  db: Tx,
  doer: AuditActor,
  scope: CounterpartScope,
  item: Item,
  kinds: readonly string[],
): Promise<void> {
  const rows = await rowsOf<{ id: string; promisedFor: IsoDate }>(db)`
    update counterpart c set state = 'promised', promised_for = c.due_on, answered_by = ${doer.personId},
      answered_at = ${doer.now}, version = c.version + 1
    where c.item_kind = ${item.kind} and c.item_id = ${item.id} and c.state = 'open'
      and c.kind = any(${[...kinds]}) and ${isOwnedBy(scope, 'c')}
    returning c.id, c.promised_for`;
  await writeEvents(
    db,
    doer,
    rows.map(({ id, promisedFor }) => ({ id, kind: 'promised', promisedFor })),
  );
}

/** Something promised for an item, with who promised it: a role at a place, or somebody by name. */
export interface PromisedOne {
  readonly id: string;
  readonly role: string;
  readonly schoolId: string | null;
  readonly ownerPersonId: string | null;
}

export async function readPromised(db: Reader, { kind, id }: Item): Promise<readonly PromisedOne[]> {
  return all(
    db
      .selectFrom('counterpart')
      .select(['id', 'owner_role as role', 'owner_school_id as schoolId', 'owner_person_id as ownerPersonId'])
      .where('item_kind', '=', kind)
      .where('item_id', '=', id)
      .where('state', '=', 'promised')
      .orderBy('id'),
  );
}
