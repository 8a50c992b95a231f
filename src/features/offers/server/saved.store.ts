import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';

/** Puts an offer on her own list; twice is once. */
export async function insertSaved(
  db: Tx,
  saved: { readonly tenantId: TenantId; readonly personId: string; readonly offerId: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('offer_saved')
    .values({ tenant_id: saved.tenantId, person_id: saved.personId, offer_id: saved.offerId, saved_at: now })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id', 'offer_id']).doNothing())
    .execute();
}

export async function deleteSaved(db: Tx, personId: string, offerId: string): Promise<boolean> {
  const row = await db
    .deleteFrom('offer_saved')
    .where('person_id', '=', personId)
    .where('offer_id', '=', offerId)
    .returning('offer_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function isSaved(db: Reader, personId: string, offerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('offer_saved')
    .select('offer_id')
    .where('person_id', '=', personId)
    .where('offer_id', '=', offerId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Lists of people who left before a day are removed. */
export async function dropSavedOfLeft(db: Tx, before: string): Promise<void> {
  await sql`
    delete from offer_saved s where exists (select from employment e
        where e.tenant_id = s.tenant_id and e.person_id = s.person_id)
      and not exists (select from employment e where e.tenant_id = s.tenant_id and e.person_id = s.person_id
        and (e.ends_on is null or e.ends_on >= ${before}::date))`.execute(db);
}
