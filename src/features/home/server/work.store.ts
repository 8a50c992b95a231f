import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import { ownerScope } from '#access/counterpart.ts';
import { scopeFor } from '#access/sentence.ts';
import type { Scope } from '#access/sentence.ts';
import { addDays, schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { isOwnedBy, withinScope } from '#server/db/scope.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import type { WorkAbilities, WorkFacts } from '../domain/next-step.ts';

/** Everything that others ask of this person: one row. What her roles never bring is not looked for. */
export function workOf(actor: PersonActor, can: WorkAbilities, today: IsoDate): RawBuilder<WorkFacts> {
  const led = scopeFor(actor, 'leader', 'director');
  const leads = led.wholeTenant || led.schoolIds.length > 0;
  const me = actor.personId;
  return sql`
    select count(*)::int as "counterpartsOpen", min(c.due_on) as "nextDue",
      count(*) filter (where c.due_on < ${today})::int as "counterpartsLate",
      ${number(true, toPrepare(me))} as "conversationsToPrepare",
      ${number(true, toAgree(me))} as "reportsToAgree",
      ${number(leads, toAnswer(led))} as "stepsToAnswer",
      ${number(leads, withoutTalk(led, today))} as "peopleWithoutTalk",
      ${proposedCoach(me)} as "coachProposed",
      ${can.importStaff ? withoutLeader(actor.tenantId, today) : sql`'[]'::json`} as "schoolsWithoutLeader",
      ${number(can.coach, toWrite(me))} as "profilesToWrite",
      ${number(can.coach, withWishes(me))} as "profilesWithWishes",
      ${number(can.administer, sql`mail_trace where state = 'uncertain'`)} as "mailsUncertain",
      ${number(can.approve, toApprove(actor, today))} as "approvalsToAnswer",
      ${number(can.answerData, toAnswerAboutData(actor, today))} as "dataRequestsToAnswer",
      ${number(can.administer, sql`former_administrator`)} as "formerAdministrators",
      ${number(can.publish, sql`offer_request r where r.institute_id = ${actor.tenantId} and r.state = 'sent'`)}
        as "offerRequests",
      ${number(can.funding, closingWindows(today))} as "fundingClosing"
    from counterpart c where c.state = 'open' and ${isOwnedBy(ownerScope(actor), 'c')}`;
}

const number = (applies: boolean, rows: RawBuilder<unknown>): RawBuilder<number> =>
  applies ? sql<number>`(select count(*)::int from ${rows})` : sql<number>`0`;

/** Schools of the board where somebody works and nobody leads: no leader and no director, of the school or of all. */
const withoutLeader = (tenantId: string, today: IsoDate) => sql`coalesce((
  select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id) from school s
  where exists (select from school_board b where b.school_id = s.id and b.tenant_id = ${tenantId} and b.valid_to is null)
    and exists (select from employment e where e.school_id = s.id and ${worksOn('e', today)})
    and not exists (select from role_grant g where g.role in ('leader', 'director')
      and (g.school_id is null or g.school_id = s.id) and ${heldOn('g', today)})), '[]')`;

/** As the page of what closes has it (slice advice): nothing of days about which nothing is known. */
const closingWindows = (today: IsoDate) => sql`shared_knowledge k,
  jsonb_to_recordset(k.content -> 'windows') as w ("opensOn" date, "closesOn" date, expected boolean)
  where k.kind = 'funding' and k.valid_from <= ${today} and (k.valid_to is null or k.valid_to >= ${today})
  and coalesce((k.content ->> 'knownUntil')::date >= ${today}, true)
  and w.expected is not true and w."opensOn" <= ${today} and w."closesOn" between ${today} and ${addDays(today, closingDays)}`;

/** From this many days before the last one HR is told. */
const closingDays = 30;

/** Asked by another, of a role that she holds for the whole organisation. */
const toApprove = ({ personId, grants }: PersonActor, today: IsoDate) => sql`approval a
  where a.state = 'asked' and a.asked_by <> ${personId} and a.expires_at >= ${today}
  and a.role = any(${grants.flatMap(({ role, schoolId }) => (schoolId === null ? [role] : []))}::text[])`;

/** What people asked of HR about their own data. */
const toAnswerAboutData = (actor: PersonActor, today: IsoDate) => sql`data_request d where d.state = 'asked'
  and d.person_id <> ${actor.personId} and ${withinScope(scopeFor(actor, 'hr'), 'd.person_id', today)}`;

const toPrepare = (leaderId: string) => sql`conversation t where t.leader_id = ${leaderId}
  and t.state in ('planned', 'preparing') and t.leader_ready_at is null`;

const toAgree = (
  leaderId: string,
) => sql`conversation t where t.leader_id = ${leaderId} and t.state = 'report'
  and not coalesce((select r.leader_agreed_at is not null from conversation_report r
    where r.tenant_id = t.tenant_id and r.conversation_id = t.id order by r.edition desc limit 1), false)`;

const toAnswer = (
  led: Scope,
) => sql`plan_step s where s.state in ('submitted', 'waiting') and s.answer is null
  and s.school_id = any(${[...led.schoolIds]}::uuid[])`;

const withoutTalk = (led: Scope, today: IsoDate) => sql`(
  select distinct g.person_id from role_grant g where g.role = 'support-staff'
    and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})
    and ${withinScope(led, 'g.person_id', today)}
    and not exists (select from conversation t where t.tenant_id = g.tenant_id and t.person_id = g.person_id
      and t.state <> 'cancelled' and coalesce(t.held_on, t.started_at::date) >= ${schoolYearOf(today).from})) people`;

const proposedCoach = (personId: string) => sql`(
  select min(p.given_name || ' ' || p.family_name) from coach_link k
  join person p on p.tenant_id = k.tenant_id and p.id = k.coach_id
  where k.person_id = ${personId} and k.ended_at is null and k.accepted_at is null)`;

const toWrite = (coachId: string) => sql`coach_link k where k.coach_id = ${coachId} and k.ended_at is null
  and k.accepted_at is not null and coalesce((select p.state from development_profile p
    where p.tenant_id = k.tenant_id and p.person_id = k.person_id
    order by p.number desc limit 1), 'draft') = 'draft'`;

const withWishes = (coachId: string) =>
  sql`development_profile p where p.coach_id = ${coachId} and p.state = 'wishes'`;
