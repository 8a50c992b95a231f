import { sql } from 'kysely';
import { studyKinds } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { schoolYearOf } from '#core/date.ts';
import { rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { thresholdOn } from '#server/figures/threshold.ts';

/** Of these people, who works as support staff or did until a day from here on: what others do is told elsewhere. */
export async function keepSupportStaff(
  db: Reader,
  personIds: readonly string[],
  from: IsoDate,
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(db)`
    select distinct person_id as id from role_grant where person_id = any(${[...personIds]}::uuid[])
      and role = 'support-staff' and (valid_to is null or valid_to >= ${from})`;
  return new Set(rows.map(({ id }) => id));
}

export interface Telling {
  readonly id: string;
  readonly itemId: string;
  readonly personId: string;
  readonly schoolId: string | null;
  readonly text: string;
}

/** What leaders still have to tell about these people. */
export async function readToTell(db: Reader, personIds: readonly string[]): Promise<readonly Telling[]> {
  const rows = await rowsOf<Telling>(db)`
    select id, item_id, person_id, school_id, detail->>'text' as text
    from counterpart where person_id = any(${[...personIds]}::uuid[]) and kind = 'tell'
      and state in ('open', 'promised') order by id for update`;
  return rows;
}

export async function writeToTell(db: Tx, id: string, text: string): Promise<void> {
  await sql`update counterpart set detail = jsonb_set(detail, '{text}', to_jsonb(${text}::text)), version = version + 1
    where id = ${id}`.execute(db);
}

/** She has a diploma on her card that she earned in this year or a later one. */
export async function hasDiplomaSince(db: Reader, personId: string, year: number): Promise<boolean> {
  const { rows } = await sql`
    select from card_item where person_id = ${personId} and part = 'diplomas' and removed_at is null
      and graduated_in >= ${year} and coalesce(level, '') <> 'none'
      and coalesce(status, 'finished') in ('finished', 'foreign-valued') limit 1`.execute(db);
  return rows.length > 0;
}

/** So many people look at further study in this school year, in a step that they put before the school or with an institute, that it is nobody by name. */
export async function enoughLookAtStudies(db: Reader, tenantId: string, today: IsoDate): Promise<boolean> {
  const { from } = schoolYearOf(today);
  const row = await rowOf<{ enough: boolean }>(db)`
    select count(*) >= ${thresholdOn(today)} as enough from (
      select s.person_id from plan_step s where s.tenant_id = ${tenantId} and s.kind = any(${[...studyKinds]})
        and s.submitted_on >= ${from} and s.state not in ('idea', 'stopped')
      union select r.person_id from offer_request r where r.tenant_id = ${tenantId} and r.sent_at >= ${from}::date
        and r.state in ('sent', 'answered')) looking`;
  return row?.enough === true;
}
