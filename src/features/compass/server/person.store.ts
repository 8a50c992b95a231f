import { sql } from 'kysely';
import type { Reader } from '#server/db/transaction.ts';

/** The name by which pages call her; null when she is not of this organisation. */
export async function readName(db: Reader, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .select(sql<string>`given_name || ' ' || family_name`.as('name'))
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.name ?? null;
}
