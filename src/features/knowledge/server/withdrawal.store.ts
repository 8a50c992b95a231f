import { sql } from 'kysely';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { ThingKind, Withdrawal } from '../domain/withdrawal.ts';

/** What of one thing was withdrawn, the first version first. */
export async function readWithdrawals(
  db: Reader,
  kind: ThingKind,
  code: string,
): Promise<readonly Withdrawal[]> {
  return rowsOf<Withdrawal>(db)`
    select valid_from, ends_from, reason from shared_withdrawal
    where kind = ${kind} and code = ${code} order by valid_from`;
}

export async function addWithdrawal(
  db: Tx,
  kind: ThingKind,
  code: string,
  { validFrom, endsFrom, reason }: Withdrawal,
  now: Date,
): Promise<void> {
  await sql`
    insert into shared_withdrawal (kind, code, valid_from, ends_from, reason, set_at)
    values (${kind}, ${code}, ${validFrom}, ${endsFrom}, ${reason}, ${now})
    on conflict (kind, code, valid_from)
    do update set ends_from = excluded.ends_from, reason = excluded.reason, set_at = excluded.set_at`.execute(
    db,
  );
}
