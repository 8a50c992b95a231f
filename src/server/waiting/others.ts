import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { scopeFor } from '#access/sentence.ts';
import { addDays } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { withinScope } from '#server/db/scope.ts';
import { heldOn } from '#server/employment/standing.store.ts';
import { dayOf, whoOf } from './waiting.ts';
import type { Asked, WaitingRows } from './waiting.ts';

/** What others ask of a role that she holds for the whole organisation, and to which she may say yes. */
export const approvalsToAnswer = ({ actor: { personId, grants }, now }: Asked): WaitingRows => sql`
  select a.id, ${whoOf('p')}, a.kind as what, ${dayOf('a.asked_at')} as since, ${dayOf('a.expires_at')} as due
  from approval a left join person p on p.tenant_id = a.tenant_id and p.id = a.asked_by
  where a.state = 'asked' and a.asked_by <> ${personId} and a.expires_at > ${now}
    and a.role = any(${grants.flatMap(({ role, schoolId }) => (schoolId === null ? [role] : []))}::text[])`;

/** What people asked of HR about their own data. */
export const dataRequestsToAnswer = ({ actor, today }: Asked): WaitingRows => sql`
  select d.id, ${whoOf('p')}, d.subject as what, ${dayOf('d.asked_at')} as since, d.due_on as due
  from data_request d join person p on p.tenant_id = d.tenant_id and p.id = d.person_id
  where d.state = 'asked' and d.person_id <> ${actor.personId}
    and ${withinScope(scopeFor(actor, 'hr'), 'd.person_id', today)}`;

/** People who accepted this coach, by where the newest version of their profile stands. */
const coached = ({ actor }: Asked, which: RawBuilder<boolean>): WaitingRows => sql`
  select p.id, ${whoOf('p')}, '' as what, ${dayOf('d.changed_at')} as since, null::date as due
  from person p left join lateral (select n.state, n.coach_id, n.changed_at from development_profile n
    where n.tenant_id = p.tenant_id and n.person_id = p.id order by n.number desc limit 1) d on true
  where exists (select from coach_link k where k.tenant_id = p.tenant_id and k.person_id = p.id
      and k.coach_id = ${actor.personId} and k.accepted_at is not null and k.ended_at is null)
    and ${which}`;

/** Of whom she still has to write the profile, or to finish it. */
export const profilesToWrite = (asked: Asked): WaitingRows =>
  coached(asked, sql`(d.state is null or (d.state = 'draft' and d.coach_id = ${asked.actor.personId}))`);

/** Who asked to change something in what she wrote. */
export const profilesWithWishes = (asked: Asked): WaitingRows =>
  coached(asked, sql`d.state = 'wishes' and d.coach_id = ${asked.actor.personId}`);

/** Questions and sign-ups to an institute; coming to a moment asks no answer. */
export const offerRequests = (instituteId: TenantId): WaitingRows => sql`
  select r.id, r.name as who, null::uuid as who_id, r.kind as what, ${dayOf('r.sent_at')} as since, null::date as due
  from offer_request r where r.institute_id = ${instituteId} and r.state = 'sent' and r.kind <> 'moment'`;

/** Mails about which somebody must decide: in doubt, failed, or kept for want of a mail server though people wait for them. */
export const mailsInTrouble = ({ now }: Pick<Asked, 'now'>): WaitingRows => sql`
  select m.mail_id as id, null::text as who, null::uuid as who_id, m.kind as what, ${dayOf('m.created_at')} as since, null::date as due
  from mail_trace m join tenant t on t.id = m.tenant_id
  where m.state in ('uncertain', 'failed')
    or m.state = 'kept' and not t.demonstration and (m.expires_at is null or m.expires_at > ${now})`;

/** Who was administrator of a board and is HR now, not looked at yet. */
export const formerAdministrators: WaitingRows = sql`
  select f.person_id as id, f.name as who, f.person_id as who_id, '' as what, null::date as since, null::date as due
  from former_administrator f`;

/** From this many days before the last one HR is told. */
export const closingDays = 30;

/** Funding that one can apply for today and that closes soon; nothing of days that nobody published or knows of. */
export const closingFunding = ({ today }: Asked): WaitingRows => sql`
  select null::uuid as id, null::text as who, null::uuid as who_id, k.code as what, w.opens as since, w.closes as due
  from shared_knowledge k cross join lateral (
    select greatest(w."opensOn", k.valid_from) as opens, least(w."closesOn", k.valid_to) as closes
    from jsonb_to_recordset(k.content -> 'windows') as w ("opensOn" date, "closesOn" date, expected boolean)
    where w.expected is not true and coalesce((k.content ->> 'knownUntil')::date >= greatest(${today}, w."opensOn", k.valid_from), true)
    union all select k.valid_from, k.valid_to where k.valid_to is not null
      and jsonb_array_length(k.content -> 'windows') = 0) w
  where k.kind = 'funding' and ${heldOn('k', today)}
    and w.opens <= ${today} and w.closes between ${today} and ${addDays(today, closingDays)}`;
