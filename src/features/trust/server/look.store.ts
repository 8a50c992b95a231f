import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';

export interface Look {
  /** The last time, within its month. */
  readonly at: Date;
  readonly who: string | null;
  readonly event: string;
  readonly kind: 'looked' | 'changed' | 'tried';
  /** How often in that month. */
  readonly times: number;
  /** Of a change of her mail address: what became of it, the old one and the new one. */
  readonly address: AddressLook | null;
  /** Of what was erased: which kind and how much, nothing of what it was. */
  readonly erased: { readonly kind: string; readonly count: number } | null;
  /** About taking her file along when she leaves: what was done, as a code of the texts. */
  readonly leaving: string | null;
}

export interface AddressLook {
  readonly state: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Who looked at her file or changed it, newest first, without her own doings: who did the same to the same kind of thing in
 * one month is one line. A text that saves itself while somebody types is one line, not forty. Each change of her mail
 * address is a line of its own, with the old and the new one: it is a key to her file. So is what she erased herself.
 */
export async function readLooks(
  db: Reader,
  personId: string,
  limit: number,
  before: Date | null,
): Promise<Look[]> {
  return rowsOf<Look>(db)`
    select max(a.happened_at) as at, ${nameOf('p')} as who, max(a.event) as event, a.kind,
      count(distinct date_trunc('hour', a.happened_at))::int as times,
      case when a.detail ? 'address' then jsonb_build_object('state', a.detail ->> 'address',
        'from', a.detail ->> 'from', 'to', a.detail ->> 'to') end as address,
      case when a.detail ? 'erased' then jsonb_build_object('kind', a.detail ->> 'erased',
        'count', (a.detail ->> 'count')::int) end as erased,
      a.detail ->> 'leaving' as leaving
    from audit_event a
    left join person p on p.tenant_id = a.tenant_id and p.id = a.actor_person_id
    where a.subject_person_id = ${personId} and (a.actor_person_id is distinct from ${personId} or a.detail ? 'erased')
    group by date_trunc('month', a.happened_at), a.actor_person_id, 2, split_part(a.event, '.', 1), a.kind,
      address, erased, leaving
    having ${before}::timestamptz is null or max(a.happened_at) < ${before}
    order by 1 desc, event limit ${limit}`;
}
