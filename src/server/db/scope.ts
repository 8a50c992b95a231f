import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Scope } from '#access/sentence.ts';
import type { IsoDate } from '#core/date.ts';

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
      and scope_e.starts_on <= ${day} and (scope_e.ends_on is null or scope_e.ends_on >= ${day})))`;
}
