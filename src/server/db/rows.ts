import { sql } from 'kysely';
import type { Insertable, RawBuilder, Selectable, Updateable } from 'kysely';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { column } from './column.ts';
import type { DB } from './schema/tables.ts';
import type { Reader, Tx } from './transaction.ts';
import { camel, columnOf } from './words.ts';
import type { Camel, Words } from './words.ts';

type Table = keyof DB;
export type Row<Of extends Table> = Camel<Selectable<DB[Of]>> & (Of extends keyof Ids ? Ids[Of] : unknown);
interface Ids {
  readonly person: { readonly id: PersonId };
  readonly school: { readonly id: SchoolId };
  readonly tenant: { readonly id: TenantId };
}

/** Each column equals this, is one of these, or is empty. */
type Where<Of extends Table> = {
  readonly [Name in keyof Held<Of>]?: Held<Of>[Name] | readonly Held<Of>[Name][];
};
type Held<Of extends Table> = Words<Selectable<DB[Of]>>;
type OrSql<Of> = { readonly [Name in keyof Of]: Of[Name] | RawBuilder<unknown> };
type New<Of extends Table> = OrSql<Words<Insertable<DB[Of]>>>;
type Change<Of extends Table> = OrSql<Words<Updateable<DB[Of]>>>;
/** Also when it is spread: nothing that is no column. */
type Only<Given, Known> = Given & Readonly<Record<Exclude<keyof Given, keyof Known>, never>>;

interface Query<Of> {
  readonly execute: () => Promise<Of[]>;
}

/** All rows of a query, in the words of the domain. */
export const all = async <Of extends object>(query: Query<Of>): Promise<Camel<Of>[]> =>
  (await query.execute()).map(camel);

/** Its first row. */
export const first = async <Of extends object>(query: Query<Of>): Promise<Camel<Of> | null> =>
  (await all(query))[0] ?? null;

type Written<Answer> = (text: TemplateStringsArray, ...values: readonly unknown[]) => Promise<Answer>;

/** All rows of a statement that is written out; `Of` says what it gives, in the words of the domain. */
export const rowsOf =
  <Of extends object>(db: Reader): Written<Of[]> =>
  async (text, ...values) =>
    (await sql<object>(text, ...values).execute(db)).rows.map((row) => camel(row) as Of);

/** Its first row. */
export const rowOf =
  <Of extends object>(db: Reader): Written<Of | null> =>
  async (text, ...values) =>
    (await rowsOf<Of>(db)(text, ...values))[0] ?? null;

/** How many rows a statement that is written out has touched. */
export const touchedBy =
  (db: Tx): Written<number> =>
  async (text, ...values) =>
    Number((await sql(text, ...values).execute(db)).numAffectedRows);

export const one = <Of extends Table>(db: Reader, table: Of, where: Where<Of>): Promise<Row<Of> | null> =>
  rowOf<Row<Of>>(db)`select * from ${sql.table(table)} where ${matching(where)}`;

/** Reads it for a change: who comes second waits, and decides on what the first left. */
export const locked = <Of extends Table>(db: Tx, table: Of, where: Where<Of>): Promise<Row<Of> | null> =>
  rowOf<Row<Of>>(db)`select * from ${sql.table(table)} where ${matching(where)} for update`;

/** Changes what matches; gives how many rows that were. */
export const save = <Of extends Table, const To extends Change<Of>>(
  db: Tx,
  table: Of,
  where: Where<Of>,
  change: Only<To, Change<Of>>,
): Promise<number> =>
  touchedBy(db)`update ${sql.table(table)} set ${changes(change)} where ${matching(where)}`;

/** The same when nobody saved since `where.version`; gives the new version, or null. */
export async function saveIfVersion<Of extends Versioned, const To extends Change<Of>>(
  db: Tx,
  table: Of,
  where: Where<Of> & { readonly version: number },
  change: Only<To, Change<Of>>,
): Promise<number | null> {
  const next = where.version + 1;
  return (await save(db, table, where, { ...change, version: next } as never)) === 1 ? next : null;
}
/** The same where nothing may be there yet: 0 was seen. Then it begins, with what it has `atFirst` besides. */
export async function saveOver<Of extends Versioned, const To extends Change<Of>>(
  db: Tx,
  table: Of,
  key: Where<Of> & Change<Of>,
  seen: number,
  change: Only<To, Change<Of>>,
  atFirst: Change<Of>,
): Promise<number | null> {
  if (seen > 0) return saveIfVersion(db, table, { ...key, version: seen }, change);
  const made = { ...key, ...atFirst, ...change, version: 1 };
  return (await insert(db, table, made, sql`on conflict do nothing`)) === 1 ? 1 : null;
}
type Versioned = { [Of in Table]: 'version' extends keyof DB[Of] ? Of : never }[Table];

/** Erases what matches; gives how many rows that were. */
export const remove = <Of extends Table>(db: Tx, table: Of, where: Where<Of>): Promise<number> =>
  touchedBy(db)`delete from ${sql.table(table)} where ${matching(where)}`;

/** Adds a row, or several; gives how many. */
export const add = <Of extends Table, const Made extends New<Of>>(
  db: Tx,
  table: Of,
  made: Only<Made, New<Of>> | readonly Only<Made, New<Of>>[],
): Promise<number> => insert(db, table, made, sql``);

/** Leaves out those that are there already. */
export const addIfNew = <Of extends Table, const Made extends New<Of>>(
  db: Tx,
  table: Of,
  made: Only<Made, New<Of>> | readonly Only<Made, New<Of>>[],
): Promise<number> => insert(db, table, made, sql`on conflict do nothing`);

/** Adds the row that has this key, with what it has at `first` alone, or changes the one that is there. */
export const put = <Of extends Table, const To extends Change<Of>>(
  db: Tx,
  table: Of,
  key: Change<Of>,
  change: Only<To, Change<Of>>,
  atFirst?: Change<Of>,
): Promise<number> => {
  const names = sql.join(Object.keys(key).map(at));
  const made = { ...key, ...atFirst, ...change };
  return insert(db, table, made, sql`on conflict (${names}) do update set ${changes(change)}`);
};

async function insert(db: Tx, table: Table, made: object, onConflict: RawBuilder<unknown>): Promise<number> {
  const rows: Readonly<Record<string, unknown>>[] = [made].flat().map((row) => ({ ...row }));
  const names = [...new Set(rows.flatMap((row) => told(row).map(([name]) => name)))];
  if (rows.length === 0) return 0;
  const lines = rows.map(
    (row) => sql`(${sql.join(names.map((name) => (row[name] === undefined ? sql`default` : row[name])))})`,
  );
  return touchedBy(db)`insert into ${sql.table(table)} (${sql.join(names.map(at))})
    values ${sql.join(lines)} ${onConflict}`;
}

const at = (name: string): RawBuilder<unknown> => column(columnOf(name));
const told = (values: object): [string, unknown][] =>
  Object.entries(values).filter(([, value]) => value !== undefined);
const changes = (change: object): RawBuilder<unknown> =>
  sql.join(told(change).map(([name, value]) => sql`${at(name)} = ${value}`));

/** Never everything: a condition that is not there is a mistake. */
function matching(where: object): RawBuilder<unknown> {
  const conditions = Object.entries(where).map(([name, value]: [string, unknown]) => {
    if (value === undefined) throw new Error(`which ${name} is not said`);
    if (value === null) return sql`${at(name)} is null`;
    return Array.isArray(value) ? sql`${at(name)} = any(${value})` : sql`${at(name)} = ${value}`;
  });
  if (conditions.length === 0) throw new Error('which rows is not said');
  return sql.join(conditions, sql` and `);
}
