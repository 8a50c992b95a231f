import type pg from 'pg';

/**
 * Somebody who wants to know who answered in a round of feedback without names, and who said what: with everything the
 * asker sees over time, a backup after every act, the pages of the tables with their dead rows, and addresses of her own
 * among those asked. It knows no more of the product than names of tables; each finding is a sentence.
 */
export interface Target {
  readonly name: string;
  /** Whatever stands for this person: ids, addresses, hashes of links. */
  readonly marks: readonly string[];
  /** What this person says, and nobody else. */
  readonly words: string;
}

/** Everything that stood in the database and on the screens at one moment. */
export interface Moment {
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly screens: string;
}

/** Every row of every table as a backup writes it. */
export async function takeBackup(owner: pg.Pool, screens: string): Promise<Moment> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname in ('public', 'pgboss') order by 1`,
  );
  const rows = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const found = await owner.query<{ line: string }>(`select t::text as line from ${name} t`);
    rows.set(
      name,
      found.rows.map(({ line }) => line),
    );
  }
  return { rows, screens };
}

/** What two backups and two looks at the screens tell about what happened between them. */
export function compare(before: Moment, after: Moment, targets: readonly Target[]): string[] {
  const findings = before.screens === after.screens ? [] : ['the screens changed'];
  for (const [table, rows] of after.rows) {
    const old = before.rows.get(table) ?? [];
    const fresh = rows.filter((row) => !old.includes(row));
    for (const { name, marks, words } of targets) {
      if (fresh.some((row) => marks.some((mark) => row.includes(mark))))
        findings.push(`${table} tells that ${name} did something`);
      if (fresh.some((row) => row.includes(words))) findings.push(`${table} tells words: ${words}`);
    }
    if (rows.length !== old.length) findings.push(`${table} counts ${String(rows.length - old.length)} more`);
    const size = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
    if (fresh.length > 0 && rows.length === old.length && size(rows) !== size(old))
      findings.push(`${table} changed its size`);
  }
  return findings;
}

interface Tuple {
  readonly table: string;
  readonly made: string;
  readonly ended: string;
  readonly bytes: string;
}

/** Reads the pages of the tables themselves, dead rows included. */
async function readPages(superuser: pg.Pool): Promise<readonly Tuple[]> {
  await superuser.query('create extension if not exists pageinspect');
  const { rows: tables } = await superuser.query<{ name: string; pages: number }>(
    `select c.relname as name, (pg_relation_size(c.oid) / current_setting('block_size')::int)::int as pages
     from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace
       and (relname like 'round%' or relname in ('audit_event', 'domain_event', 'mail_message'))`,
  );
  const tuples: Tuple[] = [];
  for (const { name, pages } of tables) {
    for (let page = 0; page < pages; page++) {
      const { rows } = await superuser.query<Omit<Tuple, 'table'>>(
        `select t_xmin::text as made, t_xmax::text as ended, encode(t_data, 'hex') as bytes
         from heap_page_items(get_raw_page($1, $2)) where t_data is not null`,
        [name, page],
      );
      tuples.push(...rows.map((row) => ({ ...row, table: name })));
    }
  }
  return tuples;
}

const hexOf = (text: string): string =>
  /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text) ? text.replaceAll('-', '') : Buffer.from(text).toString('hex');

/** What the transaction numbers on the pages join: one person and one thing said, written in the same transaction. */
export async function readDeadRows(superuser: pg.Pool, targets: readonly Target[]): Promise<string[]> {
  const tuples = await readPages(superuser);
  const findings: string[] = [];
  for (const number of new Set(tuples.flatMap(({ made, ended }) => [made, ended]))) {
    const touched = tuples.filter(({ made, ended }) => made === number || ended === number);
    const made = touched.filter((tuple) => tuple.made === number);
    const holds = (rows: readonly Tuple[], text: string): boolean =>
      rows.some(({ bytes }) => bytes.includes(hexOf(text)));
    const people = targets.filter(({ marks }) => marks.some((mark) => holds(touched, mark)));
    const said = targets.filter(({ words }) => holds(made, words));
    for (const { name } of people) {
      // Everybody at once is the sending or the end of a round: that joins nothing.
      if (people.length < 5 && said.length > 0)
        findings.push(`one transaction joins ${name} and ${String(said.length)} texts`);
    }
  }
  return findings;
}

/** What is left of figures when she takes away what her own addresses gave. */
export function subtractOwn(shown: readonly number[] | null, own: readonly number[]): string[] {
  if (shown === null) return [];
  const left = [...shown];
  for (const figure of own) {
    const place = left.indexOf(figure);
    if (place >= 0) left.splice(place, 1);
  }
  return left.length >= 5 ? [] : [`${String(left.length)} answers of others are left: ${left.join(', ')}`];
}
