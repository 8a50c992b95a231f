import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { kindsOfData } from '../domain/own-data.ts';
import type { Kind, Part, PartCount } from '../domain/own-data.ts';
import { erase, whichRows } from './forget.store.ts';

const onDay = (part: Part, today: IsoDate): RawBuilder<unknown> =>
  sql.join(
    (part.only ?? 'true').split(':today').map((only) => sql.raw(only)),
    sql`${today}::date`,
  );
const of = (part: Part, personId: string, today: IsoDate): RawBuilder<boolean> =>
  sql`${whichRows(part, personId)} and (${onDay(part, today)})`;

/** How many rows each part of these kinds has, in one statement. */
export async function countParts(
  db: Reader,
  personId: string,
  today: IsoDate,
  kinds: readonly Kind[],
): Promise<PartCount[]> {
  const counts = kinds.flatMap((kind) =>
    kindsOfData[kind].parts.map(
      (
        part,
      ) => sql`select ${kind}::text as kind, ${part.table}::text as "table", ${part.main === true}::boolean as "isMain",
        (select count(*)::int from ${sql.table(part.table)} part
          where ${of(part, personId, today)} and ${sql.raw(part.counted ?? 'true')}) as count`,
    ),
  );
  const { rows } = await sql<PartCount>`${sql.join(counts, sql` union all `)}`.execute(db);
  return rows;
}

/** Erases a kind with what goes with it and the trail of it; gives how many rows went, as they were counted before. */
export async function eraseKind(db: Tx, personId: string, today: IsoDate, kind: Kind): Promise<number> {
  const { parts, topics } = kindsOfData[kind];
  const idsOf = async (table: string): Promise<string[]> => {
    const some = parts.filter((part) => part.table === table).map((part) => of(part, personId, today));
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
  for (const part of parts) gone += await erase(db, part, personId, onDay(part, today));
  return gone;
}

/**
 * The same as the product itself, after HR said yes: what of it HR may not read goes too. The transaction is HR's again
 * afterwards.
 */
export async function eraseAsProduct(db: Tx, personId: string, today: IsoDate, kind: Kind): Promise<number> {
  await sql`select set_config('app.system', 'on', true)`.execute(db);
  const gone = await eraseKind(db, personId, today, kind);
  await sql`select set_config('app.system', '', true)`.execute(db);
  return gone;
}
