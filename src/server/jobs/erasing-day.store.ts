import { daysBetween } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Reader, Tx } from '../db/transaction.ts';

/** Longer than a summer that the product stood still; a clock that jumped further than this is asked about first. */
const trustedDays = 60;

/** The day on which something was last erased here; null the first time. */
export async function readErasingDay(db: Reader): Promise<IsoDate | null> {
  const row = await db.selectFrom('erasing_day').select('day').executeTakeFirst();
  return row?.day ?? null;
}

/** Whether today can be right. The first time there is nothing to hold it beside. */
export const isTrusted = (last: IsoDate | null, today: IsoDate): boolean =>
  last === null || daysBetween(last, today) <= trustedDays;

/** The latest day stands; a clock that was put back changes nothing. */
export async function noteErasingDay(db: Tx, tenantId: string, day: IsoDate): Promise<void> {
  await db
    .insertInto('erasing_day')
    .values({ tenant_id: tenantId, day })
    .onConflict((row) => row.column('tenant_id').doUpdateSet({ day }))
    .execute();
}
