import type { PersonActor } from '#access/actor.ts';
import type { Audience, Subject } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { ShareableThing } from '#core/sharing.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import { worksOn } from '#server/employment/standing.store.ts';

export interface SharedThing {
  readonly name: string;
  readonly thing: ShareableThing;
  /** On which the sentence decides whether it was shown to this reader. */
  readonly subject: Subject;
}

interface Row {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly name: string;
  readonly thing: ShareableThing;
  readonly schools: SchoolId[];
  readonly coaches: PersonId[];
  readonly audiences: Audience[];
}

/**
 * Everything that others show which may be meant for this reader: by name, or to a place that she holds somewhere. Whether
 * she holds it beside that very person is judged by access, not here.
 */
export async function readSharesOfOthers(
  db: Reader,
  reader: PersonActor,
  today: IsoDate,
): Promise<SharedThing[]> {
  const places = [...new Set(reader.grants.flatMap(({ role }) => placeOf(role))), 'team'];
  const rows = await rowsOf<Row>(db)`
    select s.tenant_id, s.person_id, s.thing, ${nameOf('p')} as name,
      json_agg(json_build_object('kind', s.audience, 'personId', s.audience_person_id)) as audiences,
      array(select distinct e.school_id from employment e
        where e.tenant_id = s.tenant_id and e.person_id = s.person_id and e.school_id is not null
          and ${worksOn('e', today)}) as schools,
      array(select c.coach_id from coach_link c
        where c.tenant_id = s.tenant_id and c.person_id = s.person_id
          and c.accepted_at is not null and c.ended_at is null) as coaches
    from share s join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    where s.person_id <> ${reader.personId}
      and (s.audience_person_id = ${reader.personId}
        or (s.audience_person_id is null and s.audience = any(${places}::text[])))
    group by s.tenant_id, s.person_id, s.thing, p.given_name, p.family_name
    order by p.family_name, p.given_name, s.person_id, s.thing`;
  return rows.map(({ tenantId, personId, name, thing, schools, coaches, audiences }) => ({
    name,
    thing,
    subject: { tenantId, personId, schoolIds: schools, coachIds: coaches, audiences, participantIds: [] },
  }));
}

function placeOf(role: string): readonly string[] {
  if (role === 'leader' || role === 'director') return ['leader'];
  return role === 'coach' || role === 'hr' ? [role] : [];
}
