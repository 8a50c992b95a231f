import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { JudgedOnce } from '../domain/judged.ts';

/**
 * What coaches of the own organisation made of each line, once per person and line, in one statement. Only what she was
 * given counts as taken over; what stands in her profile is not counted as rejected too.
 */
export async function readJudged(db: Reader): Promise<readonly JudgedOnce[]> {
  return rowsOf<JudgedOnce>(db)`
    with taken as (
      select distinct on (a.person_id, a.line) a.person_id, a.line,
        case when trim(a.title) = trim(a.line_title) and trim(a.why) = trim(a.line_why) then 'taken'
          else 'reworded' end as judgement
      from profile_advice a
      join development_profile p on p.tenant_id = a.tenant_id and p.id = a.profile_id
      where a.line is not null and p.given_at is not null
      order by a.person_id, a.line, p.number desc)
    select person_id, line, judgement, null as reason from taken
    union all
    select r.person_id, r.step_code, 'rejected', r.reason from advice_rejection r
    where not exists (select from taken t where t.person_id = r.person_id and t.line = r.step_code)`;
}
