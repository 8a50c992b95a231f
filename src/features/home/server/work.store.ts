import { sql } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import { scopeFor } from '#access/sentence.ts';
import { schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Reader } from '#server/db/transaction.ts';
import { isOwnedBy, withinScope } from '#server/db/scope.ts';
import type { WorkFacts } from '../domain/next-step.ts';

/** Everything that others ask of this person, in one statement. */
export async function readWork(db: Reader, actor: PersonActor, today: IsoDate): Promise<WorkFacts> {
  const year = schoolYearOf(today);
  const led = scopeFor(actor, 'leader', 'director');
  const { rows } = await sql<WorkFacts>`
    select count(*)::int as "counterpartsOpen", min(c.due_on) as "nextDue",
      count(*) filter (where c.due_on < ${today})::int as "counterpartsLate",
      (select count(*)::int from conversation t where t.leader_id = ${actor.personId}
        and t.state in ('planned', 'preparing') and t.leader_ready_at is null) as "conversationsToPrepare",
      (select count(*)::int from conversation t where t.leader_id = ${actor.personId} and t.state = 'report'
        and not coalesce((select r.leader_agreed_at is not null from conversation_report r
          where r.tenant_id = t.tenant_id and r.conversation_id = t.id order by r.edition desc limit 1), false)
      ) as "reportsToAgree",
      (select count(*)::int from plan_step s where s.state in ('submitted', 'waiting') and s.answer is null
        and s.school_id = any(${[...led.schoolIds]}::uuid[])) as "stepsToAnswer",
      (select count(distinct g.person_id)::int from role_grant g where g.role = 'support-staff'
        and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})
        and ${withinScope(led, 'g.person_id', today)}
        and not exists (select from conversation t where t.tenant_id = g.tenant_id and t.person_id = g.person_id
          and t.state <> 'cancelled' and coalesce(t.held_on, t.started_at::date) >= ${year.from})) as "peopleWithoutTalk",
      (select min(p.given_name || ' ' || p.family_name) from coach_link k
        join person p on p.tenant_id = k.tenant_id and p.id = k.coach_id
        where k.person_id = ${actor.personId} and k.ended_at is null and k.accepted_at is null) as "coachProposed",
      exists (select from employment e where e.person_id <> ${actor.personId}) as "hasStaff",
      ${profiles(actor.personId)},
      (select count(*)::int from mail_message where state = 'uncertain') as "mailsUncertain"
    from counterpart c where c.state = 'open' and ${isOwnedBy({ personId: actor.personId, roles: actor.grants }, 'c')}`.execute(
    db,
  );
  const [facts] = rows;
  if (facts === undefined) throw new Error('an aggregate always gives one row');
  return facts;
}

const profiles = (coachId: string) => sql`
  (select count(*)::int from coach_link k where k.coach_id = ${coachId} and k.ended_at is null
    and k.accepted_at is not null and coalesce((select p.state from development_profile p
      where p.tenant_id = k.tenant_id and p.person_id = k.person_id
      order by p.number desc limit 1), 'draft') = 'draft') as "profilesToWrite",
  (select count(*)::int from development_profile p where p.coach_id = ${coachId} and p.state = 'wishes')
    as "profilesWithWishes"`;
