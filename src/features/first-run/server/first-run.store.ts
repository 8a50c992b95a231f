import { sql } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import type { IsoDate } from '#core/date.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { heldOn, isLedOn, worksOn } from '#server/employment/standing.store.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { BoardFacts, OperatorFacts, Skip, SkippableTask } from '../domain/tasks.ts';

/** How far the installation is; of people only whether she herself has a passkey. */
export async function readOperatorFacts(db: Reader, personId: string): Promise<OperatorFacts> {
  const { rows } = await sql<OperatorFacts>`
    select (select count(*)::int from passkey where person_id = ${personId}) as passkeys,
      (select count(*)::int from mail_trace where state = 'sent') as "mailsSent",
      (select count(*)::int from mail_trace where state <> 'kept') as "mailsTried",
      (select count(*)::int from shared_school_import where state = 'done') as lists,
      p.* from (select
        count(*) filter (where t.kind = 'board')::int as "boardsInvited",
        count(*) filter (where t.kind = 'board' and s.came_on is not null)::int as "boardsCame",
        count(*) filter (where t.kind = 'institute')::int as "institutesInvited",
        count(*) filter (where t.kind = 'institute' and s.came_on is not null)::int as "institutesCame"
      from place_start s join tenant t on t.id = s.tenant_id) p`.execute(db);
  const [facts] = rows;
  if (facts === undefined) throw new Error('an aggregate always gives one row');
  return facts;
}

/** How far a board is, counted today. */
export async function readBoardFacts(
  db: Reader,
  { tenantId }: PersonActor,
  today: IsoDate,
): Promise<BoardFacts> {
  const { rows } = await sql<BoardFacts>`
    with own as (
      select s.id,
        exists (select from employment e where e.school_id = s.id and ${worksOn('e', today)}) as staffed,
        ${isLedOn('s.id', today)} as led,
        (select count(*) from compass_possibility c where c.school_id = s.id) as said
      from school s join school_board b on b.school_id = s.id
      where b.tenant_id = ${tenantId} and ${heldOn('b', today)}
        and s.gone_on is null),
    supported as (
      select exists (select from conversation c where c.person_id = p.id and c.held_on is not null) as talked,
        p.signed_in, p.signed_in or exists (select from invitation i where i.person_id = p.id) as asked
      from person p where p.email is not null and exists (select from role_grant g
        where g.person_id = p.id and g.role = 'support-staff' and ${heldOn('g', today)}))
    select (select named_here or name = 'Bestuur ' || number from tenant where id = ${tenantId}) is true as nameless,
      (select named_here from tenant where id = ${tenantId}) as named,
      count(*)::int as schools,
      count(*) filter (where staffed)::int as "schoolsWithStaff",
      count(*) filter (where staffed and led)::int as "schoolsLed",
      count(*) filter (where said >= 5)::int as "schoolsOpen",
      count(*) filter (where said > 0)::int as "schoolsHalfOpen",
      (select count(distinct rule_key)::int from board_rule_version) as "ownRules",
      (select count(*)::int from supported) as "supportStaff",
      (select count(*) filter (where asked)::int from supported) as "supportStaffAsked",
      (select count(*) filter (where signed_in)::int from supported) as "supportStaffCame",
      (select count(*) filter (where talked)::int from supported) as "supportStaffTalked"
    from own`.execute(db);
  const [facts] = rows;
  if (facts === undefined) throw new Error('an aggregate always gives one row');
  return facts;
}

export async function readSkips(db: Reader): Promise<Skip[]> {
  const { rows } = await sql<Skip>`
    select s.task, ${nameOf('p')} as by, s.skipped_on as on
    from first_run_skip s join person p on p.tenant_id = s.tenant_id and p.id = s.skipped_by`.execute(db);
  return rows;
}

/** False when somebody left it out already. */
export async function addSkip(
  db: Tx,
  { tenantId, personId }: PersonActor,
  task: SkippableTask,
  day: IsoDate,
): Promise<boolean> {
  const row = await db
    .insertInto('first_run_skip')
    .values({ tenant_id: tenantId, task, skipped_by: personId, skipped_on: day })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'task']).doNothing())
    .returning('task')
    .executeTakeFirst();
  return row !== undefined;
}

export async function removeSkip(db: Tx, task: SkippableTask): Promise<boolean> {
  const result = await db.deleteFrom('first_run_skip').where('task', '=', task).executeTakeFirst();
  return result.numDeletedRows === 1n;
}
