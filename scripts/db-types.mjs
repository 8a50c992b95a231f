// Writes src/server/db/schema/tables.ts from a freshly migrated database. Run after adding a migration.
// With --check it only compares, and ends with 1 when the file is out of date.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
  run('prettier', ['--write', '--config', '.prettierrc.json', out]);
  if (before !== null && readFileSync(out, 'utf8') !== before) {
    console.error('src/server/db/schema/tables.ts is out of date: node scripts/db-types.mjs');
    process.exitCode = 1;
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const result = spawnSync(path.resolve('node_modules/.bin', command), args, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${command} failed: ${result.stdout}${result.stderr}`);
}
