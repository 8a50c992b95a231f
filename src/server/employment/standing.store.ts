import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { standingOn } from '#core/employment.ts';
import type { Standing, Stretch } from '#core/employment.ts';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import { column } from '../db/column.ts';
import type { Reader } from '../db/transaction.ts';

/** A row of `employment` under this alias counts on the day. */
export const worksOn = (alias: string, day: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`(${column(`${alias}.starts_on`)} <= ${day} and ${lastsUntil(alias, day)})`;

/** A row of `employment` under this alias is not over on the day: it counts, or it is known to come. */
export const lastsUntil = (alias: string, day: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`(${column(`${alias}.ends_on`)} is null or ${column(`${alias}.ends_on`)} >= ${day})`;

/** A row of `role_grant` under this alias holds on the day. */
export const heldOn = (alias: string, day: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`(${column(`${alias}.valid_from`)} <= ${day}
    and (${column(`${alias}.valid_to`)} is null or ${column(`${alias}.valid_to`)} >= ${day}))`;

/** Somebody leads the school in this column on the day: its own leader or director, or one of all schools. */
export const isLedOn = (school: string, day: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`exists (select from role_grant g where g.role in ('leader', 'director')
    and (g.school_id is null or g.school_id = ${column(school)}) and ${heldOn('g', day)})`;

/**
 * For lists: the person in this column has left by the day, so that what is hers may end. Like `standingOn` in core:
 * who never had work here did not leave.
 */
export function leftBy(tenantColumn: string, personColumn: string, day: IsoDate): RawBuilder<boolean> {
  return sql<boolean>`coalesce((select not bool_or(${lastsUntil('standing_e', day)}) from employment standing_e
    where standing_e.tenant_id = ${column(tenantColumn)} and standing_e.person_id = ${column(personColumn)}), false)`;
}

/**
 * The last day on which the person in this column may come in, of all her work and roles together; null while one of them
 * has no end.
 */
export function lastDayOf(tenantColumn: string, personColumn: string): RawBuilder<IsoDate | null> {
  const hers = (alias: string) =>
    sql`${column(`${alias}.tenant_id`)} = ${column(tenantColumn)} and ${column(`${alias}.person_id`)} = ${column(personColumn)}`;
  return sql<IsoDate | null>`(select nullif(max(coalesce(stretch.day, 'infinity'::date)), 'infinity'::date) from (
    select last_e.ends_on as day from employment last_e where ${hers('last_e')}
    union all select last_g.valid_to from role_grant last_g where ${hers('last_g')}) stretch)`;
}

/** How she stands on a day: in the organisation, or at one of its schools. */
export async function standingOf(
  db: Reader,
  personId: string,
  day: IsoDate,
  schoolId: string | null = null,
): Promise<Standing> {
  const rows = await rowsOf<Stretch>(db)`
    select starts_on, ends_on from employment
    where person_id = ${personId} and (${schoolId}::uuid is null or school_id = ${schoolId})`;
  return standingOn(rows, day);
}
