import { sql } from 'kysely';
import type { Audience, Subject } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Reader } from './transaction.ts';
import { worksOn } from '#server/employment/standing.store.ts';

/**
 * The facts about a person on which access is decided, for one of her things ('compass', 'card:expertise').
 * Null when no such person is visible to who asks. `thing` null: nothing she could have shown.
 */
export async function personSubject(
  reader: Reader,
  personId: string,
  day: IsoDate,
  thing: string | null,
): Promise<Subject | null> {
  const { rows } = await sql<SubjectRow>`
    select p.tenant_id, p.id,
      array(select distinct e.school_id from employment e
        where e.tenant_id = p.tenant_id and e.person_id = p.id and e.school_id is not null
          and ${worksOn('e', day)}) as schools,
      array(select c.coach_id from coach_link c
        where c.tenant_id = p.tenant_id and c.person_id = p.id
          and c.accepted_at is not null and c.ended_at is null) as coaches,
      coalesce((select json_agg(json_build_object('kind', s.audience, 'personId', s.audience_person_id))
        from share s where s.tenant_id = p.tenant_id and s.person_id = p.id and s.thing = ${thing}), '[]') as audiences
    from person p where p.id = ${personId}`.execute(reader);
  const row = rows[0];
  if (row === undefined) return null;
  return {
    tenantId: row.tenant_id,
    personId: row.id,
    schoolIds: row.schools,
    coachIds: row.coaches,
    audiences: row.audiences,
    participantIds: [],
  };
}

interface SubjectRow {
  readonly tenant_id: TenantId;
  readonly id: PersonId;
  readonly schools: SchoolId[];
  readonly coaches: PersonId[];
  readonly audiences: Audience[];
}
