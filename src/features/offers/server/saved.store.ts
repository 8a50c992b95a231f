import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import { addIfNew, first, one } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';

/** Puts an offer on her own list; twice is once. */
export async function insertSaved(
  db: Tx,
  saved: { readonly tenantId: TenantId; readonly personId: string; readonly offerId: string },
  now: Date,
): Promise<void> {
  await addIfNew(db, 'offer_saved', {
    tenantId: saved.tenantId,
    personId: saved.personId,
    offerId: saved.offerId,
    savedAt: now,
  });
}

export async function deleteSaved(db: Tx, personId: string, offerId: string): Promise<boolean> {
  const row = await first(
    db
      .deleteFrom('offer_saved')
      .where('person_id', '=', personId)
      .where('offer_id', '=', offerId)
      .returning('offer_id'),
  );
  return row !== null;
}

export async function isSaved(db: Reader, personId: string, offerId: string): Promise<boolean> {
  const row = await one(db, 'offer_saved', { personId, offerId });
  return row !== null;
}

/** Lists of people who left before a day are removed. */
export async function dropSavedOfLeft(db: Tx, before: string): Promise<void> {
  await sql`
    delete from offer_saved s where exists (select from employment e
        where e.tenant_id = s.tenant_id and e.person_id = s.person_id)
      and not exists (select from employment e where e.tenant_id = s.tenant_id and e.person_id = s.person_id
        and (e.ends_on is null or e.ends_on >= ${before}::date))`.execute(db);
}
