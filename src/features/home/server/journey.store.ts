import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { addDays, schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { JourneyFacts } from '../domain/next-step.ts';
import { nameOf } from '#server/people/people.store.ts';

/** Everything about her own journey that decides what is next: one row. */
export function journeyOf(personId: string, today: IsoDate): RawBuilder<JourneyFacts> {
  const year = schoolYearOf(today);
  return sql`
    select ${cardParts(personId)} as card_parts,
      ${openConversation(personId)} as conversation,
      exists (select from conversation where person_id = ${personId} and state = 'agreed'
        and held_on between ${year.from} and ${year.to}) as talked_this_year,
      exists (select from conversation where person_id = ${personId} and state = 'agreed') as talked_ever,
      feedback.*, ${stepAnswered(personId, today)} as step_answered, ${shareAsked(personId)} as share_asked_by,
      (select count(*)::int from compass_wish where person_id = ${personId} and want is not null) as compass_answered,
      coalesce((select case when p.state in ('given', 'settled') then p.state else 'draft' end
        from development_profile p where p.person_id = ${personId} order by p.number desc limit 1), 'none') as profile,
      steps.*
    from (${feedbackCounts(personId)}) feedback, (${stepCounts(personId, today)}) steps`;
}

const otherSideIsAtTurn = sql`exists (
  select from counterpart c where c.item_kind = 'plan-step' and c.item_id = s.id::text and c.state = 'open')`;

const stepCounts = (personId: string, today: IsoDate) => sql`
  select count(*) filter (where s.state in ('submitted', 'waiting', 'running'))::int as steps_open,
    count(*) filter (where s.state = 'submitted'
      or (s.state = 'waiting' and s.answer in ('can', 'can-if') and ${otherSideIsAtTurn}))::int as steps_waiting,
    count(*) filter (where s.state = 'idea' and s.title <> '')::int as steps_idea,
    count(*) filter (where s.state = 'running' and s.ends_on < ${today})::int as steps_running_past_end,
    count(*) filter (where s.state in ('submitted', 'waiting') and s.answer in ('can', 'can-if') and not ${otherSideIsAtTurn})::int as steps_ready_to_start
  from plan_step s where s.person_id = ${personId}`;

const stepAnswered = (personId: string, today: IsoDate) => sql`(
  select json_build_object('id', s.id, 'answer', s.answer, 'by', (select ${nameOf('p')}
    from person p where p.tenant_id = s.tenant_id and p.id = s.answered_by))
  from plan_step s where s.person_id = ${personId} and s.state = 'waiting' and s.answered_on > ${addDays(today, -14)}
    and (s.answer = 'not-now' or ${otherSideIsAtTurn})
  order by s.answered_on desc, s.id limit 1)`;

const shareAsked = (personId: string) => sql`(
  select min(${nameOf('p')}) from profile_ask a
  join person p on p.tenant_id = a.tenant_id and p.id = a.coach_id
  where a.person_id = ${personId} and a.put_aside_at is null and exists (select from coach_link k
    where k.tenant_id = a.tenant_id and k.person_id = a.person_id and k.coach_id = a.coach_id
      and k.accepted_at is not null and k.ended_at is null)
    and not exists (
    select from share s where s.tenant_id = a.tenant_id and s.person_id = a.person_id
      and (s.audience = 'coach' or s.audience_person_id = a.coach_id)
      and (s.thing = a.part or s.thing like a.part || ':%')))`;

/** Her newest round with answers that she may read and beside which she wrote nothing, and how many those are. */
const feedbackToRead = (personId: string) => sql`(
  select json_build_object('id', told.id, 'answered', told.answered) from (
    select r.id, r.created_at, case r.mode when 'together' then r.answered_count else (
      select count(*)::int from round_invitation a where a.tenant_id = r.tenant_id and a.round_id = r.id and a.answered) end as answered
    from round r where r.kind = 'feedback' and r.person_id = ${personId} and r.state in ('open', 'closed') and r.adjustment = '') told
  where told.answered > 0 order by told.created_at desc limit 1)`;

const feedbackCounts = (personId: string) => sql`
  select count(*)::int as feedback_asked,
    (count(*) filter (where i.answered) + coalesce((select sum(c.answered_count) from round c
      where c.person_id = ${personId}), 0))::int as feedback_answered,
    ${feedbackToRead(personId)} as feedback_to_read,
    (select d.id from round d where d.kind = 'feedback' and d.person_id = ${personId} and d.state = 'draft'
      order by d.created_at desc limit 1) as feedback_draft
  from round_invitation i join round r on r.tenant_id = i.tenant_id and r.id = i.round_id
  where r.person_id = ${personId} and i.sent_at is not null and i.recalled_at is null`;

/** Counted as the card counts them itself: an item that was opened and left as it was holds nothing. */
const cardParts = (personId: string) => sql`(
  (select count(distinct part) from card_item where person_id = ${personId} and removed_at is null
      and not untouched(card_item))
  + coalesce((select (years_working is not null or years_in_education is not null)::int
      + (offer_tags <> '{}' or offer_text <> '' or ask_text <> '')::int
      from card where person_id = ${personId}), 0))::int`;

const openConversation = (personId: string) => sql`(
  select json_build_object('id', c.id, 'state', c.state, 'ownReady', c.person_ready_at is not null,
    'hasMoment', c.planned_at is not null,
    'ownAgreed', coalesce((select r.person_agreed_at is not null from conversation_report r
      where r.tenant_id = c.tenant_id and r.conversation_id = c.id order by r.edition desc limit 1), false),
    'with', (select ${nameOf('l')} from person l
      where l.tenant_id = c.tenant_id and l.id = c.leader_id))
  from conversation c where c.person_id = ${personId} and c.state not in ('agreed', 'closed', 'cancelled')
  order by c.started_at desc limit 1)`;
