import { sql } from 'kysely';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { valueKinds } from '../domain/values.ts';
import type { ValueChoices, ValueKind } from '../domain/values.ts';

/** What this board's own columns mean, as chosen for the last list. */
export async function readColumns(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('staff_column').select(['header', 'field']).execute();
  return new Map(rows.map(({ header, field }) => [header, field]));
}

export async function rememberColumns(db: Tx, chosen: ReadonlyMap<string, string>): Promise<void> {
  await sql`
    insert into staff_column (tenant_id, header, field)
    select app_tenant(), n.* from unnest(${[...chosen.keys()]}::text[], ${[...chosen.values()]}::text[]) as n (header, field)
    on conflict (tenant_id, header) do update set field = excluded.field`.execute(db);
}

/** What this board's own words mean, as chosen for earlier lists. */
export async function readValues(db: Reader): Promise<ValueChoices> {
  const rows = await db.selectFrom('staff_value').select(['kind', 'value', 'choice']).execute();
  return Object.fromEntries(
    valueKinds.map((kind) => [
      kind,
      Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ value, choice }) => [value, choice])),
    ]),
  );
}

/** A word that was left open is asked about again next time. */
export async function rememberValues(
  db: Tx,
  chosen: readonly { readonly kind: ValueKind; readonly key: string; readonly choice: string }[],
): Promise<void> {
  const kinds = chosen.map(({ kind }) => kind);
  const keys = chosen.map(({ key }) => key);
  await sql`
    delete from staff_value v using unnest(${kinds}::text[], ${keys}::text[]) as n (kind, value)
    where v.kind = n.kind and v.value = n.value`.execute(db);
  await sql`
    insert into staff_value (tenant_id, kind, value, choice)
    select app_tenant(), n.* from unnest(${kinds}::text[], ${keys}::text[],
      ${chosen.map(({ choice }) => choice)}::text[]) as n (kind, value, choice)
    where n.choice <> ''`.execute(db);
}
