import { sql } from 'kysely';
import type { OwnerRole } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import type { Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { inWords } from '../domain/asking.ts';
import type { Asking } from '../domain/asking.ts';
import type { Owner } from '../domain/owner.ts';
import { pairNamed } from '../domain/pairs.ts';
import { writeEvents } from './history.store.ts';
import type { AuditActor, NewEvent } from './history.store.ts';

/** Something asked, with its owner and its day found. */
export interface NewCounterpart extends Asking {
  readonly found: Owner;
  readonly rule: OwnerRole;
  readonly due: IsoDate;
  readonly school: string | null;
}

/**
 * Opens counterparts. The same item and pair twice stays one; one that was withdrawn opens again with its new
 * content, as if it had never been answered.
 */
export async function openRows(db: Tx, doer: AuditActor, rows: readonly NewCounterpart[]): Promise<void> {
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

function columnsOf(row: NewCounterpart, { tenantId, now }: AuditActor) {
  return {
    tenant_id: tenantId,
    id: newId(),
    pair: pairNamed(row.pair).number,
    kind: row.kind,
    item_kind: row.about.kind,
    item_id: row.about.id,
    person_id: row.about.personId,
    school_id: row.school,
    title: row.about.title ?? '',
    detail: JSON.stringify(row.detail ?? inWords('')),
    owner_role: row.found.role,
    owner_school_id: row.found.schoolId,
    owner_person_id: row.found.personId,
    owner_rule: row.rule,
    stands_in: row.found.standsIn,
    due_on: row.due,
    created_at: now,
  };
}
