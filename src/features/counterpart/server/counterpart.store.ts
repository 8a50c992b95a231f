import { sql } from 'kysely';
import type { Subject } from '#access/subject.ts';
import type { CounterpartItem, CounterpartKind, CounterpartState } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Owner } from '../domain/owner.ts';
import type { CounterpartRequest } from '../domain/request.ts';
import { isShareBehind, standsForOthers } from '#server/waiting/visible.ts';

/** Who does it and when; the person is null for the product itself. */
export interface Doer {
  readonly tenantId: TenantId;
  readonly personId: PersonId | null;
  readonly now: Date;
}

export interface NewCounterpart extends CounterpartRequest {
  readonly found: Owner;
  readonly due: IsoDate;
  readonly school: string | null;
}

/**
 * Opens counterparts. The same item and pair twice stays one; one that was withdrawn opens again with its new
 * content, as if it had never been answered.
 */
export async function openRows(db: Tx, doer: Doer, rows: readonly NewCounterpart[]): Promise<void> {
  if (rows.length === 0) return;
  const opened = await db
    .insertInto('counterpart')
    .values(rows.map((row) => columnsOf(row, doer)))
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'item_kind', 'item_id', 'pair', 'kind', 'person_id'])
        .doUpdateSet((eb) => ({
          school_id: eb.ref('excluded.school_id'),
          title: eb.ref('excluded.title'),
          detail: eb.ref('excluded.detail'),
          owner_role: eb.ref('excluded.owner_role'),
          owner_school_id: eb.ref('excluded.owner_school_id'),
          owner_person_id: eb.ref('excluded.owner_person_id'),
          owner_rule: eb.ref('excluded.owner_rule'),
          stands_in: eb.ref('excluded.stands_in'),
          due_on: eb.ref('excluded.due_on'),
          state: 'open',
          reason: '',
          promised_for: null,
          answered_by: null,
          answered_at: null,
          announced_on: null,
          reminded_on: null,
          version: sql<number>`counterpart.version + 1`,
        }))
        .where('counterpart.state', '=', 'withdrawn'),
    )
    .returning(['id', 'person_id', 'owner_role', 'owner_person_id'])
    .execute();
  const events = (rowsOf: typeof opened): NewEvent[] =>
    rowsOf.map(({ id, owner_role: role, owner_person_id: personId }) => ({
      id,
      kind: 'opened',
      role,
      personId,
    }));
  // Of a thing in which nobody stands by name, the history does not name who happened to set it in motion either.
  const nameless = opened.filter(({ person_id: of }) => of === null);
  await writeEvents(db, { ...doer, personId: null }, events(nameless));
  await writeEvents(db, doer, events(opened.filter((row) => !nameless.includes(row))));
}

function columnsOf(row: NewCounterpart, { tenantId, now }: Doer) {
  return {
    tenant_id: tenantId,
    id: newId(),
    pair: row.pair,
    kind: row.kind,
    item_kind: row.itemKind,
    item_id: row.itemId,
    person_id: row.personId,
    school_id: row.school,
    title: row.title,
    detail: JSON.stringify(row.detail),
    owner_role: row.found.role,
    owner_school_id: row.found.schoolId,
    owner_person_id: row.found.personId,
    owner_rule: row.owner,
    stands_in: row.found.standsIn,
    due_on: row.due,
    created_at: now,
  };
}

export type HistoryKind =
  | 'opened'
  | 'promised'
  | 'done'
  | 'refused'
  | 'reopened'
  | 'withdrawn'
  | 'passed-on'
  | 'owner-left'
  | 'moved-school';

interface NewEvent {
  readonly id: string;
  readonly kind: HistoryKind;
  readonly note?: string;
  readonly role?: string;
  readonly personId?: string | null;
  readonly promisedFor?: string | null;
}

/** Adds to the history of counterparts; nobody can change or remove it afterwards. */
export async function writeEvents(db: Tx, doer: Doer, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await db
    .insertInto('counterpart_event')
    .values(
      events.map((event) => ({
        tenant_id: doer.tenantId,
        id: newId(),
        counterpart_id: event.id,
        happened_at: doer.now,
        actor_person_id: doer.personId,
        kind: event.kind,
        note: event.note ?? '',
        owner_role: event.role ?? null,
        owner_person_id: event.personId ?? null,
        promised_for: event.promisedFor ?? null,
      })),
    )
    .execute();
}

/** Which counterparts: all of one item, or only some kinds of it, in some states. */
export interface Which {
  readonly itemKind: CounterpartItem;
  readonly itemIds: readonly string[];
  readonly personId: string;
  readonly kinds?: readonly CounterpartKind[];
  readonly states: readonly CounterpartState[];
  /** Leaves those of these roles alone. */
  readonly notOwnedBy?: readonly string[];
}

interface Settlement {
  readonly state: CounterpartState;
  readonly history: HistoryKind;
  readonly note?: string;
}

/** Brings the counterparts of an item to a state because of what happened in another slice; gives their ids. */
export async function settleItem(
  db: Tx,
  doer: Doer,
  which: Which,
  to: Settlement,
): Promise<readonly string[]> {
  let query = db
    .updateTable('counterpart')
    .set((eb) => ({
      state: to.state,
      reason: to.state === 'refused' ? (to.note ?? '') : '',
      promised_for: to.state === 'promised' ? eb.ref('due_on') : null,
      answered_by: doer.personId,
      answered_at: doer.now,
      version: eb('version', '+', 1),
    }))
    .where('item_kind', '=', which.itemKind)
    .where('item_id', 'in', [...which.itemIds])
    .where('person_id', '=', which.personId)
    .where('state', 'in', [...which.states]);
  if (which.kinds !== undefined) query = query.where('kind', 'in', [...which.kinds]);
  if (which.notOwnedBy !== undefined && which.notOwnedBy.length > 0) {
    query = query.where('owner_rule', 'not in', [...which.notOwnedBy]);
  }
  const rows = await query.returning(['id', 'promised_for']).execute();
  await writeEvents(
    db,
    doer,
    rows.map(({ id, promised_for }) => ({
      id,
      kind: to.history,
      note: to.note ?? '',
      promisedFor: promised_for,
    })),
  );
  return rows.map(({ id }) => id);
}

/**
 * The facts on which access to one counterpart is decided; null when there is no such counterpart here. What she took
 * back, or shows no more, is hers alone: nobody owns it and nobody was let in.
 */
export async function counterpartSubject(db: Reader, id: string): Promise<Subject | null> {
  const { rows } = await sql<SubjectRow>`
    select c.tenant_id, c.person_id, c.school_id, c.owner_role, c.owner_school_id, c.owner_person_id, c.item_kind,
      ${standsForOthers} as stands,
      array(select distinct s.audience from share s where ${isShareBehind} and s.audience in ('leader', 'hr')) as shown_to
    from counterpart c where c.id = ${id}`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  const open = row.item_kind === 'agreement' ? (['leader'] as const) : (['leader', 'hr'] as const);
  const isFromShare = row.item_kind === 'compass-direction' || row.item_kind === 'card';
  const hers = {
    tenantId: row.tenant_id,
    personId: row.person_id,
    schoolIds: row.stands && row.school_id !== null ? [row.school_id] : [],
    coachIds: [],
    audiences: [],
    participantIds: [],
  };
  if (!row.stands) return hers;
  return {
    ...hers,
    audiences: (isFromShare ? row.shown_to : open).map((kind) => ({ kind })),
    owner: { role: row.owner_role, schoolId: row.owner_school_id, personId: row.owner_person_id },
  };
}

interface SubjectRow {
  readonly tenant_id: TenantId;
  readonly person_id: PersonId | null;
  readonly school_id: SchoolId | null;
  readonly owner_role: string;
  readonly owner_school_id: SchoolId | null;
  readonly owner_person_id: PersonId | null;
  readonly item_kind: CounterpartItem;
  readonly stands: boolean;
  readonly shown_to: readonly ('leader' | 'hr')[];
}

/** What is not answered of an item is due on another day from now on. */
export async function moveDueDay(
  db: Tx,
  { itemKind, itemId }: { readonly itemKind: CounterpartItem; readonly itemId: string },
  due: IsoDate,
): Promise<void> {
  await db
    .updateTable('counterpart')
    .set({ due_on: due })
    .where('item_kind', '=', itemKind)
    .where('item_id', '=', itemId)
    .where('state', '=', 'open')
    .execute();
}

/** True when she has one of this pair that is not answered yet, whatever it belongs to. */
export async function hasOpenOne(
  db: Reader,
  { personId, pair }: Pick<CounterpartRequest, 'personId' | 'pair'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('counterpart')
    .select('id')
    .where('person_id', 'is not distinct from', personId)
    .where('pair', '=', pair)
    .where('state', 'in', ['open', 'promised'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The ids of her items of one kind that still ask something. */
export async function readOpenItems(
  db: Reader,
  personId: string,
  itemKind: CounterpartItem,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('counterpart')
    .select('item_id')
    .distinct()
    .where('person_id', '=', personId)
    .where('item_kind', '=', itemKind)
    .where('state', 'in', ['open', 'promised'])
    .execute();
  return rows.map((row) => row.item_id);
}

/** To whom she shows one of her things, or any part of her card ('card:%'), of leader, HR and team. */
export async function readShownTo(db: Reader, personId: string, thing: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('share')
    .select('audience')
    .where('person_id', '=', personId)
    .where('thing', 'like', thing)
    .where('audience', 'in', ['leader', 'hr', 'team'])
    .execute();
  return rows.map(({ audience }) => audience);
}

/** Something promised for a step, with who promised it: a role at a place, or somebody by name. */
export interface PromisedOne {
  readonly id: string;
  readonly role: string;
  readonly schoolId: string | null;
  readonly ownerPersonId: string | null;
}

export async function readPromised(db: Reader, stepId: string): Promise<readonly PromisedOne[]> {
  return db
    .selectFrom('counterpart')
    .select(['id', 'owner_role as role', 'owner_school_id as schoolId', 'owner_person_id as ownerPersonId'])
    .where('item_kind', '=', 'plan-step')
    .where('item_id', '=', stepId)
    .where('state', '=', 'promised')
    .orderBy('id')
    .execute();
}
