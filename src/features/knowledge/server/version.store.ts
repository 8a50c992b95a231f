import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { rowOf } from '#server/db/rows.ts';
import type { Tx } from '#server/db/transaction.ts';
import type { ItemKind } from '#server/knowledge/item.ts';
import type { Cut } from '../domain/follow.ts';

/** Where the versions of one thing by one setter stand. */
export interface Place {
  readonly name: string;
  readonly table: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  /** What is written beside a change, so that loading leaves it alone. */
  readonly touch: RawBuilder<unknown>;
}

const byOperator = sql`, origin = 'operator'`;

export const nationalRule = (key: string): Place => ({
  name: `rule ${key}`,
  table: sql`shared_rule_version`,
  where: sql`rule_key = ${key}`,
  touch: byOperator,
});

export const boardRule = (tenantId: TenantId, key: string): Place => ({
  name: `rule ${key} of ${tenantId}`,
  table: sql`board_rule_version`,
  where: sql`tenant_id = ${tenantId} and rule_key = ${key}`,
  touch: sql``,
});

export const nationalItem = (kind: ItemKind, code: string): Place => ({
  name: `${kind} ${code}`,
  table: sql`shared_knowledge`,
  where: sql`kind = ${kind} and code = ${code}`,
  touch: byOperator,
});

/** One at a time may change the versions of a thing; before they are read. */
export async function takeTurn(db: Tx, { name }: Place): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}

/** Ends the version that a new one follows. */
export async function endVersion(
  db: Tx,
  place: Place,
  { validFrom, to }: Pick<Cut, 'validFrom' | 'to'>,
): Promise<void> {
  await sql`
    update ${place.table} set valid_to = ${to}, version = version + 1 ${place.touch}
    where ${place.where} and valid_from = ${validFrom}`.execute(db);
}

/** Takes a version away and gives the one that it followed its former last day back. */
export async function removeVersion(db: Tx, place: Place, validFrom: IsoDate): Promise<void> {
  const gone = await rowOf<{ cuts: IsoDate | null; cutTo: IsoDate | null; version: number }>(db)`
    delete from ${place.table} where ${place.where} and valid_from = ${validFrom}
    returning cuts, cut_to, version`;

  if (gone === null || gone.cuts === null) return;
  await sql`
    update ${place.table} set valid_to = ${gone.cutTo}, version = version + ${gone.version + 1} ${place.touch}
    where ${place.where} and valid_from = ${gone.cuts}`.execute(db);
}
