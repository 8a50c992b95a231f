import type { Reader } from '#server/db/transaction.ts';

export interface PersonName {
  readonly givenName: string;
  readonly fullName: string;
}

/** How pages call her; null when she is not of this organisation. */
export async function readPersonName(db: Reader, personId: string): Promise<PersonName | null> {
  const row = await db
    .selectFrom('person')
    .select(['given_name', 'family_name'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { givenName: row.given_name, fullName: `${row.given_name} ${row.family_name}` };
}
