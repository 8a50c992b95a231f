import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PersonActor, RoleGrant } from '#access/actor.ts';
import { isRole } from '#access/roles.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { rowOf } from '#server/db/rows.ts';
import type { Reader } from '../db/transaction.ts';
import { worksOn } from '../employment/standing.store.ts';
import { heldOn } from '#server/employment/standing.store.ts';

/**
 * A person as who she is on a day: her roles and schools. Null when there is nobody with that id here, and for who has
 * neither a role nor a job that day: she left, and may do nothing.
 */
export async function personActor(db: Reader, personId: string, day: IsoDate): Promise<PersonActor | null> {
  const row = await rowOf<ActorRow>(db)`
    select ${actorColumns(day)} from person p where p.id = ${personId}`;
  return row === null ? null : toActor(row);
}

/** The columns of person `p` that toActor reads. */
export const actorColumns = (day: IsoDate): RawBuilder<unknown> => sql`
  p.tenant_id, p.id as person_id, p.given_name, p.family_name,
  coalesce((select json_agg(json_build_object('role', g.role, 'schoolId', g.school_id)) from role_grant g
    where g.tenant_id = p.tenant_id and g.person_id = p.id
      and ${heldOn('g', day)}), '[]') as grants,
  exists (select from employment w where w.tenant_id = p.tenant_id and w.person_id = p.id and ${worksOn('w', day)}) as works,
  array(select distinct e.school_id from employment e
    where e.tenant_id = p.tenant_id and e.person_id = p.id and e.school_id is not null
      and ${worksOn('e', day)}) as schools,
  coalesce((select json_agg(json_build_object('personId', a.person_id, 'grants', coalesce((
      select json_agg(json_build_object('role', c.role, 'schoolId', c.school_id)) from role_grant c
      where c.tenant_id = a.tenant_id and c.person_id = a.person_id
        and ${heldOn('c', day)}), '[]')) order by a.from_on, a.id)
    from absence a where a.tenant_id = p.tenant_id and a.stand_in_id = p.id
      and a.from_on <= ${day} and a.to_on >= ${day}), '[]') as covers`;

export interface ActorRow {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  readonly grants: readonly { readonly role: string; readonly schoolId: SchoolId | null }[];
  /** Also at no school, for the board itself. */
  readonly works: boolean;
  readonly schools: SchoolId[];
  readonly covers: readonly { readonly personId: PersonId; readonly grants: ActorRow['grants'] }[];
}

export function toActor(row: ActorRow): PersonActor | null {
  if (row.grants.length === 0 && !row.works) return null;
  return {
    kind: 'person',
    personId: row.personId,
    tenantId: row.tenantId,
    name: `${row.givenName} ${row.familyName}`,
    grants: known(row.grants),
    schoolIds: row.schools,
    ...(row.covers.length === 0
      ? {}
      : { covers: row.covers.map(({ personId, grants }) => ({ personId, grants: known(grants) })) }),
  };
}

const known = (grants: ActorRow['grants']): RoleGrant[] =>
  grants.flatMap(({ role, schoolId }): RoleGrant[] => (isRole(role) ? [{ role, schoolId }] : []));
