import { sql } from 'kysely';
import type { Reader } from '#server/db/transaction.ts';

export interface Look {
  readonly at: Date;
  readonly who: string | null;
  readonly event: string;
  readonly kind: 'looked' | 'changed';
}

/** Who looked at her file or changed it, newest first, without her own doings. */
export async function readLooks(
  db: Reader,
  personId: string,
  limit: number,
  before: Date | null,
): Promise<Look[]> {
  const { rows } = await sql<Look>`
    select a.happened_at as at, p.given_name || ' ' || p.family_name as who, a.event, a.kind
    from audit_event a
    left join person p on p.tenant_id = a.tenant_id and p.id = a.actor_person_id
    where a.subject_person_id = ${personId} and a.actor_person_id is distinct from ${personId}
      and (${before}::timestamptz is null or a.happened_at < ${before})
    order by a.happened_at desc limit ${limit}`.execute(db);
  return rows;
}
