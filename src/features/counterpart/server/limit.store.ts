import { schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { rowOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { worksOn } from '#server/employment/standing.store.ts';

export interface LimitFacts {
  /** All her jobs today together, as a fraction of full time. */
  readonly factor: number;
  /** What she asked before in this school year, and that was neither refused nor taken back. */
  readonly cents: number;
  readonly minutes: number;
}

/** What is needed to judge whether a step exceeds the rule. */
export async function readLimitFacts(
  db: Reader,
  personId: string,
  exceptItem: string,
  today: IsoDate,
): Promise<LimitFacts> {
  const { from } = schoolYearOf(today);
  const row = await rowOf<LimitFacts>(db)`
    select coalesce((select sum(e.working_time_factor) from employment e where e.person_id = ${personId}
        and ${worksOn('e', today)}), 0)::float8 as factor,
      coalesce(sum((c.detail->>'cents')::int) filter (where c.kind = 'money'), 0)::int as cents,
      coalesce(sum((c.detail->>'minutes')::int) filter (where c.kind = 'time'), 0)::int as minutes
    from counterpart c
    where c.person_id = ${personId} and c.pair = 2 and c.state in ('open', 'promised', 'done')
      and c.item_id <> ${exceptItem} and c.created_at >= ${from}::date`;
  return row ?? { factor: 0, cents: 0, minutes: 0 };
}
