import { sql } from 'kysely';
import type { PersonActor, RoleGrant } from '#access/actor.ts';
import { isRole } from '#access/roles.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Reader } from '../db/transaction.ts';

/** A person as who she is today: her roles and schools; null when there is nobody with that id here. */
export async function personActor(db: Reader, personId: string, day: IsoDate): Promise<PersonActor | null> {
  const { rows } = await sql<ActorRow>`
    select p.tenant_id, p.id, p.given_name, p.family_name,
      coalesce((select json_agg(json_build_object('role', g.role, 'schoolId', g.school_id)) from role_grant g
        where g.tenant_id = p.tenant_id and g.person_id = p.id
          and g.valid_from <= ${day} and (g.valid_to is null or g.valid_to >= ${day})), '[]') as grants,
      array(select distinct e.school_id from employment e
        where e.tenant_id = p.tenant_id and e.person_id = p.id
          and e.starts_on <= ${day} and (e.ends_on is null or e.ends_on >= ${day})) as schools
    from person p where p.id = ${personId}`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  return {
    kind: 'person',
    personId: row.id,
    tenantId: row.tenant_id,
    name: `${row.given_name} ${row.family_name}`,
    grants: row.grants.flatMap(({ role, schoolId }): RoleGrant[] =>
      isRole(role) ? [{ role, schoolId }] : [],
    ),
    schoolIds: row.schools,
  };
}

interface ActorRow {
  readonly tenant_id: TenantId;
  readonly id: PersonId;
  readonly given_name: string;
  readonly family_name: string;
  readonly grants: readonly { readonly role: string; readonly schoolId: SchoolId | null }[];
  readonly schools: SchoolId[];
}
