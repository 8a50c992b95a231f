import { save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';

export interface OwnDetails {
  readonly name: string;
  readonly email: string | null;
  readonly locale: 'nl' | 'en';
  readonly organisation: string;
}

export async function readOwnDetails(db: Reader, personId: string): Promise<OwnDetails> {
  const row = await db
    .selectFrom('person')
    .innerJoin('tenant', 'tenant.id', 'person.tenant_id')
    .select(['given_name', 'family_name', 'email', 'locale', 'tenant.name as organisation'])
    .where('person.id', '=', personId)
    .executeTakeFirstOrThrow();
  return {
    name: `${row.given_name} ${row.family_name}`,
    email: row.email,
    locale: row.locale,
    organisation: row.organisation,
  };
}

/** The one thing in a person's row that is hers to change here. */
export async function setLocale(db: Tx, personId: string, locale: 'nl' | 'en'): Promise<void> {
  await save(db, 'person', { id: personId }, { locale });
}
