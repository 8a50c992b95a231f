import type { TenantId } from '#core/id.ts';
import { one } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';

/** The board with a number, as long as it exists. */
export async function readBoard(
  db: Reader,
  number: string,
): Promise<{ tenantId: TenantId; name: string } | null> {
  const row = await one(db, 'tenant', { number, endedOn: null });
  return row === null ? null : { tenantId: row.id, name: row.name };
}
