import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { OwnerScope } from '#access/counterpart.ts';
import type { Scope } from '#access/sentence.ts';
import type { IsoDate } from '#core/date.ts';
import { worksOn } from '#server/employment/standing.store.ts';

/**
 * The only translator of a scope into SQL: a condition on a column that holds a person's id.
 * An empty scope matches nobody.
 */
export function withinScope(scope: Scope, personColumn: string, day: IsoDate): RawBuilder<boolean> {
  if (scope.wholeTenant) return sql<boolean>`true`;
  const person = sql.ref(personColumn);
  return sql<boolean>`(${person} = any(${[...scope.personIds]}::uuid[]) or exists (
    select from employment scope_e where scope_e.person_id = ${person}
      and scope_e.school_id = any(${[...scope.schoolIds]}::uuid[])
      and ${worksOn('scope_e', day)}))`;
}

/**
 * The sentence `owns` for lists: a condition on rows of `counterpart` under this alias. Never null, so that it can be
 * negated.
 */
export function isOwnedBy({ covers, ...own }: OwnerScope, alias: string): RawBuilder<boolean> {
  const hers = ownedByOne(own, alias);
  if (covers.length === 0) return hers;
  const theirs = covers.map((one) => ownedByOne(one, alias));
  return sql<boolean>`(${hers} or (${sql.ref(`${alias}.person_id`)} is distinct from ${own.personId}::uuid
    and (${sql.join(theirs, sql` or `)})))`;
}

function ownedByOne({ personId, roles }: Omit<OwnerScope, 'covers'>, alias: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const names = roles.map(({ role }) => role);
  const schools = roles.map(({ schoolId }) => schoolId);
  return sql<boolean>`(${column('owner_person_id')} is not distinct from ${personId}::uuid
    or (${column('owner_person_id')} is null and exists (
      select from unnest(${names}::text[], ${schools}::uuid[]) as held (role, school_id)
      where held.role = ${column('owner_role')}
        and (held.school_id is null or held.school_id = ${column('owner_school_id')}))))`;
}
