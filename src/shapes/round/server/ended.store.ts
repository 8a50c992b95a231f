import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { leftBy } from '#server/employment/standing.store.ts';

/**
 * Open rounds of which every link expired before that moment (without names: expired), and all that runs of people who
 * left before that day.
 */
export async function readForgotten(
  db: Reader,
  kind: string,
  { now, before, leftBefore }: { now: Date; before: Date; leftBefore: IsoDate },
): Promise<{ readonly id: string; readonly isHere: boolean }[]> {
  const left = sql`(r.person_id is not null and ${leftBy('r.tenant_id', 'r.person_id', leftBefore)})`;
  const { rows } = await sql<{ id: string; isHere: boolean }>`
    select r.id, not ${left} as "isHere" from round r
    where r.kind = ${kind} and ((r.state = 'open' and not exists (
      select from round_invitation i where i.tenant_id = r.tenant_id and i.round_id = r.id
        and i.expires_at > case when r.mode = 'together' then ${now}::timestamptz else ${before}::timestamptz end))
    or (r.state in ('draft', 'open') and ${left}))`.execute(db);
  return rows;
}

/** Rounds without names that run and are not sealed: of the old form. */
export async function readUnsealed(db: Reader, kind: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from round r where r.kind = ${kind} and r.mode = 'together' and r.state = 'open' and not exists (
      select from round_sealed s where s.tenant_id = r.tenant_id and s.round_id = r.id)`.execute(db);
  return rows.map(({ id }) => id);
}

/** Forgets the address of everybody asked in rounds that ended before that moment; without names the name too. */
export async function forgetAddresses(db: Tx, kind: string, before: Date): Promise<void> {
  await sql`
    update round_invitation i set email = null, token_hash = null,
      name = case when r.mode = 'named' then i.name else '' end
    from round r
    where r.tenant_id = i.tenant_id and r.id = i.round_id and r.kind = ${kind} and r.ended_at < ${before} and i.email is not null`.execute(
    db,
  );
}
