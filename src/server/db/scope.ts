import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { OwnerScope } from '#access/counterpart.ts';
import type { Scope } from '#access/sentence.ts';
import type { IsoDate } from '#core/date.ts';
import { worksOn } from '#server/employment/standing.store.ts';
import { column } from './column.ts';

/**
 * The only translator of a scope into SQL: a condition on a column that holds a person's id.
 * An empty scope matches nobody.
 */
export function withinScope(scope: Scope, personColumn: string, day: IsoDate): RawBuilder<boolean> {
  if (scope.wholeTenant) return sql<boolean>`true`;
  const person = column(personColumn);
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
  return sql<boolean>`(${hers} or (${column(`${alias}.person_id`)} is distinct from ${own.personId}::uuid
    and (${sql.join(theirs, sql` or `)})))`;
}

/** What `isOwnedBy` is at least, in a form that an index can find: said beside it, where few of many rows are hers. */
export function mayBeOwnedBy({ covers, ...own }: OwnerScope, alias: string): RawBuilder<boolean> {
  const all = [own, ...covers];
  const people = all.map(({ personId }) => personId);
  const roles = [...new Set(all.flatMap((one) => one.roles.map(({ role }) => role)))];
  return sql<boolean>`(${column(`${alias}.owner_person_id`)} = any(${people}::uuid[])
    or ${column(`${alias}.owner_role`)} = any(${roles}::text[]))`;
}

function ownedByOne({ personId, roles }: Omit<OwnerScope, 'covers'>, alias: string): RawBuilder<boolean> {
  const [person, role, school] = ['owner_person_id', 'owner_role', 'owner_school_id'].map((name) =>
    column(`${alias}.${name}`),
  );
  const everywhere = roles.flatMap((held) => (held.schoolId === null ? [held.role] : []));
  const somewhere = roles.flatMap((held) =>
    held.schoolId === null ? [] : [`${held.role}:${held.schoolId}`],
  );
  return sql<boolean>`(${person} is not distinct from ${personId}::uuid or (${person} is null and coalesce(
    ${role} = any(${everywhere}::text[]) or ${role} || ':' || ${school} = any(${somewhere}::text[]), false)))`;
}
