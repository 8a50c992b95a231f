import type pg from 'pg';
import { deadLetters, jobNames } from '../jobs/queues.ts';

/** Where background work waits. Its library keeps rows of its own there, which it makes anew by itself. */
export const jobTable = 'pgboss.job';

const ours: readonly string[] = [...jobNames, deadLetters];

/** Work of our own queues that is still to be done; `job` names the row. */
const isWaiting = (job: string): string =>
  `${job}.name::text = any (array[${ours.map((name) => `'${name}'`).join(', ')}])
     and ${job}.state::text in ('created', 'retry', 'active')`;

interface Column {
  readonly name: string;
  readonly type: string;
}

async function columnsNow(client: pg.ClientBase): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select quote_ident(attname) as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = '${jobTable}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum`,
  );
  return rows;
}

/** As it stands in an archive: column names, and a statement that gives each row as text. */
export async function waitingWork(
  client: pg.ClientBase,
): Promise<{ readonly columns: readonly string[]; readonly select: string }> {
  const columns = (await columnsNow(client)).map(({ name }) => name);
  return {
    columns,
    select: `select row(${columns.map((name) => `"the row".${name}`).join(', ')})::text as line
               from ${jobTable} as "the row" where ${isWaiting('"the row"')}`,
  };
}

/**
 * Where the archive's work is put first: its columns are those of the library that made it, which may be another
 * version than ours.
 */
export async function prepareForWork(client: pg.ClientBase, columns: readonly string[]): Promise<string> {
  const table = 'carried_work';
  await client.query(
    `create temporary table ${table} (${columns.map((name) => `${name} text`).join(', ')}) on commit drop`,
  );
  return table;
}

/** Takes over what waits and has a queue here; the rest (finished work, the library's own rows) is left behind. */
export async function takeOverWork(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
): Promise<void> {
  const shared = (await columnsNow(client)).filter(({ name }) => columns.includes(name));
  const names = shared.map(({ name }) => name).join(', ');
  const values = shared.map(({ name, type }) => `carried.${name}::${type}`).join(', ');
  await client.query(
    `insert into ${jobTable} (${names}) select ${values} from ${table} as carried where ${isWaiting('carried')}`,
  );
}
