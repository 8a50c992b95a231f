import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { kindsOfData } from '../domain/own-data.ts';
import type { Kind, Part, PartCount } from '../domain/own-data.ts';
import { erase, whichRows } from './forget.store.ts';

const of = (part: Part, personId: string): RawBuilder<boolean> =>
  sql`${whichRows(part, personId)} and (${sql.raw(part.only ?? 'true')})`;

/** How many rows each part of these kinds has, in one statement. */
export async function countParts(db: Reader, personId: string, kinds: readonly Kind[]): Promise<PartCount[]> {
  const counts = kinds.flatMap((kind) =>
    kindsOfData[kind].parts.map(
      (
        part,
      ) => sql`select ${kind}::text as kind, ${part.table}::text as "table", ${part.main === true}::boolean as "isMain",
        (select count(*)::int from ${sql.table(part.table)} part where ${of(part, personId)}) as count`,
    ),
  );
  const { rows } = await sql<PartCount>`${sql.join(counts, sql` union all `)}`.execute(db);
  return rows;
}

/** Erases a kind with what goes with it and the trail of it; gives how many rows went, as they were counted before. */
export async function eraseKind(db: Tx, personId: string, kind: Kind): Promise<number> {
  const { parts, topics } = kindsOfData[kind];
  const idsOf = async (table: string): Promise<string[]> => {
    const some = parts.filter((part) => part.table === table).map((part) => of(part, personId));
    if (some.length === 0) return [];
    const { rows } = await sql<{ id: string }>`
      select part.id from ${sql.table(table)} part where ${sql.join(some, sql` or `)}`.execute(db);
    return rows.map(({ id }) => id);
  };
  const counterparts = await idsOf('counterpart');
  const steps = await idsOf('plan_step');
  await sql`select erase_trail(${personId}, ${counterparts}::uuid[], ${steps}::uuid[], ${[...topics]}::text[])`.execute(
    db,
  );
  let gone = 0;
  for (const part of parts) gone += await erase(db, part, personId, part.only);
  return gone;
}
