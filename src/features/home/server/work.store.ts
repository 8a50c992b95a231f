import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import { ownerScope } from '#access/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { isOwnedBy } from '#server/db/scope.ts';
import { isLedOn, worksOn } from '#server/employment/standing.store.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { WorkFacts } from '../domain/next-step.ts';

/** What is asked of this person besides what waits for her answer: one row. */
export function workOf(
  actor: PersonActor,
  can: { readonly importStaff: boolean; readonly answerNowAndThen: boolean },
  today: IsoDate,
): RawBuilder<Omit<WorkFacts, 'waits'>> {
  const me = actor.personId;
  return sql`
    select ${proposedCoach(me)} as coach_proposed,
      ${can.importStaff ? withoutLeader(actor.tenantId, today) : sql`'[]'::json`} as schools_without_leader,
      ${can.answerNowAndThen ? wasAsked(actor) : sql`false`} as was_asked`;
}

const wasAsked = (actor: PersonActor) =>
  sql`exists (select from counterpart c where c.state <> 'withdrawn' and ${isOwnedBy(ownerScope(actor), 'c')})`;

/** Schools of the board where somebody works and nobody leads: no leader and no director, of the school or of all. */
const withoutLeader = (tenantId: string, today: IsoDate) => sql`coalesce((
  select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id) from school s
  where exists (select from school_board b where b.school_id = s.id and b.tenant_id = ${tenantId} and b.valid_to is null)
    and exists (select from employment e where e.school_id = s.id and ${worksOn('e', today)})
    and not ${isLedOn('s.id', today)}), '[]')`;

const proposedCoach = (personId: string) => sql`(
  select min(${nameOf('p')}) from coach_link k
  join person p on p.tenant_id = k.tenant_id and p.id = k.coach_id
  where k.person_id = ${personId} and k.ended_at is null and k.accepted_at is null)`;
