import { sql } from 'kysely';
import { schoolsSubject } from '#access/subject.ts';
import type { Subject } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import type { Reader } from '#server/db/transaction.ts';
import { heldOn } from '#server/employment/standing.store.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Invited } from './mails.ts';

/** People who meet again and again about their work: now those of a work area. */
export interface Group {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly name: string;
  readonly schools: readonly { readonly id: SchoolId; readonly name: string }[];
}

export async function readGroupRow(db: Reader, id: string): Promise<Group | null> {
  const { rows } = await sql<Group>`
    select a.id, a.tenant_id as "tenantId", a.name,
      coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id) from place_school m
        join school s on s.id = m.school_id where m.place_id = a.id and m.valid_to is null), '[]') as schools
    from place a where a.id = ${id} and a.kind = 'work-area'`.execute(db);
  return rows[0] ?? null;
}

/** On what is decided who may act for a group: its schools. */
export async function groupSubject(db: Reader, id: string | undefined): Promise<Subject | null> {
  const group = id === undefined ? null : await readGroupRow(db, id);
  if (group === null) return null;
  return schoolsSubject(
    group.tenantId,
    group.schools.map((school) => school.id),
  );
}

/** Who meets: the coordinators of a work area, and leaders and internal counsellors of its schools. */
export async function membersOf(db: Reader, group: Group, today: IsoDate): Promise<Invited[]> {
  const { rows } = await sql<Invited>`
    select p.id as "personId", ${nameOf('p')} as name, p.email, p.locale from person p
    where exists (select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
      and g.role in ('coordinator', 'leader', 'internal-counsellor')
      and g.school_id = any(${group.schools.map(({ id }) => id)}::uuid[]) and ${heldOn('g', today)})
    order by p.family_name, p.given_name, p.id`.execute(db);
  return rows;
}
