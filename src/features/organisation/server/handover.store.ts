import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import { put, rowsOf } from '#server/db/rows.ts';
import type { Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';

/** A school that leaves a board on a day. */
export interface Departure {
  readonly schoolId: SchoolId;
  readonly from: TenantId;
  readonly to: TenantId;
}

/**
 * How many people of the old board work at each school that leaves it. Every board's people are behind its own fence, so
 * the product's own import steps inside it, one board after the other.
 */
export async function countPeople(
  db: Tx,
  departures: readonly Pick<Departure, 'schoolId' | 'from'>[],
  day: IsoDate,
): Promise<ReadonlyMap<SchoolId, number>> {
  const counts = new Map<SchoolId, number>();
  for (const from of new Set(departures.map((departure) => departure.from))) {
    const schools = departures.flatMap((departure) => (departure.from === from ? [departure.schoolId] : []));
    await insideFenceOf(db, from);
    const rows = await rowsOf<{ schoolId: SchoolId; people: number }>(db)`
      select school_id, count(distinct person_id) as people from employment
      where school_id = any(${schools}::uuid[]) and (ends_on is null or ends_on >= ${day})
      group by school_id`;
    for (const { schoolId, people } of rows) counts.set(schoolId, people);
  }
  await insideFenceOf(db, null);
  return counts;
}

/** Writes down, with the board that they leave, which schools need a hand-over of people. */
export async function addHandovers(
  db: Tx,
  departures: readonly (Departure & { readonly people: number })[],
  day: IsoDate,
): Promise<void> {
  for (const { from, to, schoolId, people } of departures) {
    await insideFenceOf(db, from);
    const key = { tenantId: from, schoolId, movedOn: day };
    await put(db, 'school_handover', key, { people, toTenantId: to }, { id: newId() });
  }
  await insideFenceOf(db, null);
}

/** For the transaction at hand only; a person's transaction keeps her own fence, because there it is never called. */
async function insideFenceOf(db: Tx, tenantId: TenantId | null): Promise<void> {
  await sql`select set_config('app.tenant', ${tenantId ?? ''}, true) where app_system()`.execute(db);
}
