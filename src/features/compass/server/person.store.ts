import { one } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';

export interface PersonName {
  readonly givenName: string;
  readonly fullName: string;
}

/** How pages call her; null when she is not of this organisation. */
export async function readPersonName(db: Reader, personId: string): Promise<PersonName | null> {
  const row = await one(db, 'person', { id: personId });
  if (row === null) return null;
  return { givenName: row.givenName, fullName: `${row.givenName} ${row.familyName}` };
}
