import type { TenantId } from '#core/id.ts';
import type { Reader } from '#server/db/transaction.ts';

/** The board with a number, as long as it exists. */
export async function readBoard(
  db: Reader,
  number: string,
): Promise<{ tenantId: TenantId; name: string } | null> {
  const row = await db
    .selectFrom('tenant')
    .select(['id', 'name'])
    .where('number', '=', number)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : { tenantId: row.id as TenantId, name: row.name };
}
