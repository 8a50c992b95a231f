import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { register } from '#server/db/schema/register.ts';
import { undoDays } from '#server/ending/ending.store.ts';
import { nameless } from '../domain/forget.ts';
import type { Erasure } from '../domain/forget.ts';

export interface Leaver {
  readonly id: string;
  /** Her last day, of whatever ended last: a job or a role. */
  readonly leftOn: IsoDate;
}

/**
 * Who has no job and no role any more, and whose last day is more than so many years ago. Longest ago first. Not while a
 * link to her file may still be used (that goes by its own term first), nor as long as an end can be taken back: a day of
 * years ago may be a slip of the pen.
 */
export async function readLongGone(
  db: Reader,
  today: IsoDate,
  years: number,
  limit: number,
): Promise<readonly Leaver[]> {
  const { rows } = await sql<Leaver>`
    select p.id, max(ends.day) as "leftOn" from person p
    join lateral (
      select coalesce(e.ends_on, 'infinity'::date) as day from employment e
        where e.tenant_id = p.tenant_id and e.person_id = p.id
      union all select coalesce(g.valid_to, 'infinity'::date) from role_grant g
        where g.tenant_id = p.tenant_id and g.person_id = p.id
    ) ends on true
    where p.forgotten_on is null
      and not exists (select from leaver_address l where l.tenant_id = p.tenant_id and l.person_id = p.id)
      and not exists (select from ending n where n.tenant_id = p.tenant_id and n.person_id = p.id
        and n.undone_at is null and n.ended_at >= ${addDays(today, -undoDays)}::date)
    group by p.id
    having max(ends.day) < 'infinity' and (max(ends.day) + make_interval(years => ${years}))::date < ${today}
    order by 2, 1 limit ${limit}`.execute(db);
  return rows;
}

/** What is erased of somebody who left, as the register of processing says: every row about her, and the parts of what is hers. */
export const erasures: readonly Erasure[] = Object.entries(register).flatMap(
  ([table, { subject, through, alsoOf = [], stays, goesAlong }]): Erasure[] => {
    if (stays !== undefined || goesAlong === true) return [];
    const whole = through === undefined ? undefined : register[through.table]?.subject;
    const columns = [...(subject === null ? [] : [subject]), ...alsoOf];
    return [
      ...(through === undefined || whole == null
        ? []
        : [{ table, by: through.column, of: { table: through.table, by: whole } }]),
      ...columns.map((by) => ({ table, by })),
    ];
  },
);

/** In an order in which no row is left pointing at one that is gone: what points comes before what it points at. */
async function inOrder(db: Reader): Promise<readonly Erasure[]> {
  const { rows } = await sql<{ from: string; to: string }>`
    select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`.execute(db);
  const pointed: string[] = [];
  const seen = new Set<string>();
  const visit = (table: string): void => {
    if (seen.has(table)) return;
    seen.add(table);
    for (const { to } of rows.filter(({ from }) => from === table)) visit(to);
    pointed.push(table);
  };
  for (const { table } of erasures) visit(table);
  return erasures.toSorted((a, b) => pointed.indexOf(b.table) - pointed.indexOf(a.table));
}

/** Erases what is about her and takes her name away; gives the number of rows per table, without the zeros. */
export async function forget(
  db: Tx,
  personId: string,
  today: IsoDate,
): Promise<Readonly<Record<string, number>>> {
  await db
    .updateTable('person')
    .set({
      given_name: nameless.givenName,
      family_name: nameless.familyName,
      email: null,
      demo_persona: null,
      forgotten_on: today,
    })
    .where('id', '=', personId)
    .execute();
  const { rows } = await sql<Record<string, number>>`
    select audit_events as audit_event, counterpart_events as counterpart_event, domain_events as domain_event
    from forget_history(${personId})`.execute(db);
  const counts = new Map(Object.entries(rows[0] ?? {}));
  for (const erasure of await inOrder(db)) {
    const { table } = erasure;
    counts.set(table, (counts.get(table) ?? 0) + (await erase(db, erasure, personId)));
  }
  return Object.fromEntries([...counts].filter(([, count]) => count > 0));
}

/** Rows of hers, called `part`, as a condition. */
export function whichRows(erasure: Erasure, personId: string): RawBuilder<boolean> {
  const by = sql`part.${sql.ref(erasure.by)}`;
  return 'of' in erasure
    ? sql`${by} in (select whole.id from ${sql.table(erasure.of.table)} whole where whole.tenant_id = part.tenant_id
          and whole.${sql.ref(erasure.of.by)} = ${personId})`
    : sql`${by} = ${personId}`;
}

/** `only`: which of them, as a condition over `part`. Gives how many went. */
export async function erase(
  db: Tx,
  erasure: Erasure,
  personId: string,
  only: RawBuilder<unknown> = sql`true`,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(erasure.table)} part
    where ${whichRows(erasure, personId)} and (${only})`.execute(db);
  return Number(numAffectedRows ?? 0);
}
