import { sql } from 'kysely';
import type { SchoolId } from '#core/id.ts';
import type { IsoDate } from '#core/date.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { Source } from '../domain/instrument.ts';

export interface School {
  readonly id: SchoolId;
  readonly name: string;
}

/** The board's schools of that day, by name. */
export async function readSchools(db: Reader, tenantId: string, day: IsoDate): Promise<School[]> {
  const { rows } = await sql<School>`
    select s.id, s.name from school s join school_board b on b.school_id = s.id
    where b.tenant_id = ${tenantId} and ${heldOn('b', day)}
    order by s.name`.execute(db);
  return rows;
}

interface Member {
  readonly name: string;
  readonly email: string;
  readonly source: Source;
}

/** Everybody who works at this school that day or holds a role there, and can be written to; a director leads it too. */
export async function readTeam(db: Reader, schoolId: string, day: IsoDate): Promise<Member[]> {
  const here = sql`exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
    and e.school_id = ${schoolId} and ${worksOn('e', day)})`;
  const { rows } = await sql<Member>`
    select ${nameOf('p')} as name, p.email,
      case r.role when 'director' then 'leader' else coalesce(r.role, 'other') end as source
    from person p left join lateral (select g.role from role_grant g
      where g.tenant_id = p.tenant_id and g.person_id = p.id and ${heldOn('g', day)}
        and (g.school_id = ${schoolId} or ${here})
        and g.role in ('leader', 'director', 'internal-counsellor', 'teacher', 'support-staff')
      order by g.role in ('leader', 'director') desc, g.role limit 1) r on true
    where p.email is not null and (${here} or exists (select from role_grant g
      where g.tenant_id = p.tenant_id and g.person_id = p.id and g.school_id = ${schoolId} and ${heldOn('g', day)}))
    order by p.family_name, p.given_name, p.id`.execute(db);
  return rows;
}
