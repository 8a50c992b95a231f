// Writes src/server/db/schema/tables.ts from a freshly migrated database. Run after adding a migration.
// With --check it only compares, and ends with 1 when the file is out of date.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../src/server/db/migrate.ts';
import { startEmbedded } from '../src/server/postgres/embedded.ts';

const target = path.resolve('src/server/db/schema/tables.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'od-types-'));
const server = await startEmbedded({ dataDir: folder, durable: false });
try {
  await migrate({ owner: server.connection });
  const { host, user, database } = server.connection;
  const url = `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
  const before = process.argv.includes('--check') ? readFileSync(target, 'utf8') : null;
  const out = before === null ? target : path.join(folder, 'tables.ts');
  const options = ['--dialect', 'postgres', '--url', url, '--out-file', out, '--date-parser', 'string'];
  run('kysely-codegen', [...options, '--numeric-parser', 'number', '--log-level', 'error']);
  writeFileSync(out, inWords(readFileSync(out, 'utf8'), await wordsOf({ host, user, database })));
  run('prettier', ['--write', '--config', '.prettierrc.json', out]);
  if (before !== null && readFileSync(out, 'utf8') !== before) {
    console.error('src/server/db/schema/tables.ts is out of date: node scripts/db-types.mjs');
    process.exitCode = 1;
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * What the database allows in a column, as a type: days, and the values that a check lists.
 *
 * @param {pg.ClientConfig} connection
 * @returns {Promise<Map<string, string>>} by table.column
 */
async function wordsOf(connection) {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query(`
    select c.relname || '.' || a.attname as at, t.typname as type, pg_get_constraintdef(k.oid) as check
    from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and (t.typname = 'date' or t.typname in ('text', '_text') and k.oid is not null)`);
  await client.end();
  const words = new Map();
  for (const { at, type, check } of rows) {
    const listed = /^CHECK \(\(*\w+ (?:= ANY|<@) \(?ARRAY\[([^\]]*)\]/.exec(check ?? '')?.[1];
    if (type === 'date') words.set(at, 'IsoDate');
    else if (listed !== undefined) words.set(at, listed.replaceAll('::text', '').replaceAll(', ', ' | '));
  }
  return words;
}

/**
 * @param {string} source
 * @param {Map<string, string>} words
 */
function inWords(source, words) {
  const tables = Object.fromEntries(
    [...source.matchAll(/^ {2}(\w+): (\w+);$/gm)].map(([, table, type]) => [type, table]),
  );
  /** @type {string | undefined} */
  let table;
  const typed = source.split('\n').map((line) => {
    const type = /^export interface (\w+) \{$/.exec(line)?.[1];
    if (type !== undefined) table = tables[type];
    const word = words.get(`${table ?? ''}.${/^ {2}(\w+):/.exec(line)?.[1] ?? ''}`);
    return word === undefined ? line : line.replace('string', `(${word})`);
  });
  return typed
    .join('\n')
    .replace(/from ["']kysely["'];/, "$&\nimport type { IsoDate } from '#core/date.ts';");
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const result = spawnSync(path.resolve('node_modules/.bin', command), args, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${command} failed: ${result.stdout}${result.stderr}`);
}
