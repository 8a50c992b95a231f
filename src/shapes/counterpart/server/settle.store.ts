import type { CounterpartItem, CounterpartKind, CounterpartState } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { Asking } from '../domain/asking.ts';
import type { OtherSide } from '../domain/may-run.ts';
import { pairNamed } from '../domain/pairs.ts';
import { writeEvents } from './history.store.ts';
import type { AuditActor } from './history.store.ts';

const unsettled: readonly CounterpartState[] = ['open', 'promised'];

/** Which counterparts: of one item, or of every item of that kind; all of it, or only what is said. */
export interface Which {
  readonly kind: CounterpartItem;
  readonly id?: string;
  /** Whose item it is; null for a thing of the organisation. */
  readonly personId: string | null;
  readonly kinds?: readonly CounterpartKind[];
  /** Only what still asks something, unless it says otherwise. */
  readonly states?: readonly CounterpartState[];
  /** Leaves those of these roles alone. */
  readonly notOwnedBy?: readonly string[];
}

/** Brings counterparts to a state because of what happened to the item. */
export async function writeSettled(
  db: Tx,
  doer: AuditActor,
  { kind, id, personId, kinds, states = unsettled, notOwnedBy = [] }: Which,
  to: { readonly state: 'done' | 'refused' | 'withdrawn'; readonly note: string },
): Promise<void> {
  let query = db
    .updateTable('counterpart')
    .set((eb) => ({
      state: to.state,
      reason: to.state === 'refused' ? to.note : '',
      promised_for: null,
      answered_by: doer.personId,
      answered_at: doer.now,
      version: eb('version', '+', 1),
    }))
    .where('item_kind', '=', kind)
    .where('person_id', 'is not distinct from', personId)
    .where('state', 'in', [...states]);
  if (id !== undefined) query = query.where('item_id', '=', id);
  if (kinds !== undefined) query = query.where('kind', 'in', [...kinds]);
  if (notOwnedBy.length > 0) query = query.where('owner_rule', 'not in', [...notOwnedBy]);
  const rows = await query.returning('id').execute();
  await writeEvents(
    db,
    doer,
    rows.map((row) => ({ id: row.id, kind: to.state, note: to.note })),
  );
}

/** Nothing is asked any more by these. */
export async function withdrawAll(db: Tx, doer: AuditActor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('counterpart')
    .set((eb) => ({
      state: 'withdrawn',
      reason: '',
      promised_for: null,
      answered_by: null,
      answered_at: doer.now,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .execute();
  await writeEvents(
    db,
    doer,
    ids.map((id) => ({ id, kind: 'withdrawn' })),
  );
}

/** What is not answered of an item is due on another day from now on. */
export async function moveDueDay(
  db: Tx,
  { kind, id }: Pick<Asking['about'], 'kind' | 'id'>,
  due: IsoDate,
): Promise<void> {
  await save(db, 'counterpart', { itemKind: kind, itemId: id, state: 'open' }, { dueOn: due });
}

/** True when this person, or the organisation, has one of this pair that is not answered yet, whatever it belongs to. */
export async function hasOpenOne(db: Reader, { about, pair }: Asking): Promise<boolean> {
  const row = await db
    .selectFrom('counterpart')
    .select('id')
    .where('person_id', 'is not distinct from', about.personId)
    .where('pair', '=', pairNamed(pair).number)
    .where('state', 'in', [...unsettled])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How far the other side of one item is. */
export async function readSidesOf(
  db: Reader,
  { kind, id }: { readonly kind: CounterpartItem; readonly id: string },
): Promise<readonly OtherSide[]> {
  return db
    .selectFrom('counterpart')
    .select(['state', 'reason'])
    .where('item_kind', '=', kind)
    .where('item_id', '=', id)
    .$castTo<OtherSide>()
    .execute();
}
