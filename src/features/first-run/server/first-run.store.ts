import type { PersonActor } from '#access/actor.ts';
import type { IsoDate } from '#core/date.ts';
import { addIfNew, remove, rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { heldOn, isLedOn, worksOn } from '#server/employment/standing.store.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { BoardFacts, OperatorFacts, Skip, SkippableTask } from '../domain/tasks.ts';

/** How far the installation is; of people only whether she herself has a passkey. */
export async function readOperatorFacts(db: Reader, personId: string): Promise<OperatorFacts> {
  const facts = await rowOf<OperatorFacts>(db)`
    select (select count(*)::int from passkey where person_id = ${personId}) as passkeys,
      (select count(*)::int from mail_trace where state = 'sent') as mails_sent,
      (select count(*)::int from mail_trace where state <> 'kept') as mails_tried,
      (select count(*)::int from shared_school_import where state = 'done') as lists,
      p.* from (select
        count(*) filter (where t.kind = 'board')::int as boards_invited,
        count(*) filter (where t.kind = 'board' and s.came_on is not null)::int as boards_came,
        count(*) filter (where t.kind = 'institute')::int as institutes_invited,
        count(*) filter (where t.kind = 'institute' and s.came_on is not null)::int as institutes_came
      from place_start s join tenant t on t.id = s.tenant_id) p`;

  if (facts === null) throw new Error('an aggregate always gives one row');
  return facts;
}

/** How far a board is, counted today. */
export async function readBoardFacts(
  db: Reader,
  { tenantId }: PersonActor,
  today: IsoDate,
): Promise<BoardFacts> {
  const facts = await rowOf<BoardFacts>(db)`
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
      count(*) filter (where staffed)::int as schools_with_staff,
      count(*) filter (where staffed and led)::int as schools_led,
      count(*) filter (where said >= 5)::int as schools_open,
      count(*) filter (where said > 0)::int as schools_half_open,
      (select count(distinct rule_key)::int from board_rule_version) as own_rules,
      (select count(*)::int from supported) as support_staff,
      (select count(*) filter (where asked)::int from supported) as support_staff_asked,
      (select count(*) filter (where signed_in)::int from supported) as support_staff_came,
      (select count(*) filter (where talked)::int from supported) as support_staff_talked
    from own`;

  if (facts === null) throw new Error('an aggregate always gives one row');
  return facts;
}

export async function readSkips(db: Reader): Promise<Skip[]> {
  return rowsOf<Skip>(db)`
    select s.task, ${nameOf('p')} as by, s.skipped_on as on
    from first_run_skip s join person p on p.tenant_id = s.tenant_id and p.id = s.skipped_by`;
}

/** False when somebody left it out already. */
export async function addSkip(
  db: Tx,
  { tenantId, personId }: PersonActor,
  task: SkippableTask,
  day: IsoDate,
): Promise<boolean> {
  return (await addIfNew(db, 'first_run_skip', { tenantId, task, skippedBy: personId, skippedOn: day })) > 0;
}

export async function removeSkip(db: Tx, task: SkippableTask): Promise<boolean> {
  return (await remove(db, 'first_run_skip', { task })) === 1;
}
