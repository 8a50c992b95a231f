import type { TenantId } from '#core/id.ts';
import type { Reader } from '#server/db/transaction.ts';

/** The name of an organisation. */
export async function nameOf(db: Reader, tenantId: TenantId): Promise<string> {
  const row = await db
    .selectFrom('tenant')
    .select('name')
    .where('id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return row.name;
}
