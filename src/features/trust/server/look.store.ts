import { sql } from 'kysely';
import type { Reader } from '#server/db/transaction.ts';

export interface Look {
  /** The last time, within its month. */
  readonly at: Date;
  readonly who: string | null;
  readonly event: string;
  readonly kind: 'looked' | 'changed' | 'tried';
  /** How often in that month. */
  readonly times: number;
}

/**
 * Who looked at her file or changed it, newest first, without her own doings: who did the same to the same kind of thing in
 * one month is one line. A text that saves itself while somebody types is one line, not forty.
 */
export async function readLooks(
  db: Reader,
  personId: string,
  limit: number,
  before: Date | null,
): Promise<Look[]> {
  const { rows } = await sql<Look>`
    select max(a.happened_at) as at, p.given_name || ' ' || p.family_name as who, max(a.event) as event, a.kind,
      count(distinct date_trunc('hour', a.happened_at))::int as times
    from audit_event a
    left join person p on p.tenant_id = a.tenant_id and p.id = a.actor_person_id
    where a.subject_person_id = ${personId} and a.actor_person_id is distinct from ${personId}
    group by date_trunc('month', a.happened_at), a.actor_person_id, 2, split_part(a.event, '.', 1), a.kind
    having ${before}::timestamptz is null or max(a.happened_at) < ${before}
    order by 1 desc, event limit ${limit}`.execute(db);
  return rows;
}
