import type { Reader } from '#server/db/transaction.ts';

/** To whom she shows one of her things, or any part of her card ('card:%'), of leader, HR and team. */
export async function readShownTo(db: Reader, personId: string, thing: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('share')
    .select('audience')
    .where('person_id', '=', personId)
    .where('thing', 'like', thing)
    .where('audience', 'in', ['leader', 'hr', 'team'])
    .execute();
  return rows.map(({ audience }) => audience);
}
