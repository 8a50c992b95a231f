import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { ownerPool } from '#server/db/connection.ts';
import { startProduct } from './product-process.ts';
import type { ProductProcess } from './product-process.ts';

/** The built product with the demonstration in a database of its own, as a user meets it. */
export interface RunningApp extends Omit<ProductProcess, 'kill'> {
  /** Its database is a copy in which the demonstration stood already. */
  readonly fromTemplate: boolean;
  /** As the owner of the tables, for arranging and checking. */
  readonly owner: pg.Pool;
  /** Settings with which a command, or another process, finds the same database. */
  readonly settings: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

const template = 'demonstration';

/** One for all, since the demonstration is copied. */
export const keyOfTests = 'one-key-for-all-products-of-the-tests';

export async function startApp(settings: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  if (!existsSync('build/handler.js')) throw new Error('build the product first: vite build');
  const server = inject('postgres');
  const name = `app_${randomBytes(6).toString('hex')}`;
  const maintenance = new pg.Client({ ...server, database: 'postgres' });
  await maintenance.connect();
  const { rowCount } = await maintenance.query('select from pg_database where datname = $1', [template]);
  await maintenance.query(`create database ${name} template ${rowCount === 0 ? server.database : template}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'od-app-'));
  const place = { DATABASE_URL: addressOf(server, name), DATA_DIR: folder, SECRET_KEY: keyOfTests };
  const { kill, ...product } = await startProduct({ ...place, DEMO: '1', ...settings });
  const owner = ownerPool({ ...server, database: name });
  return {
    ...product,
    fromTemplate: rowCount !== 0,
    owner,
    settings: place,
    stop: async () => {
      await kill('SIGTERM');
      await owner.end();
      await maintenance.query(`drop database if exists ${name} with (force)`);
      await maintenance.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** For running a command of the tool beside the app. */
export const commandEnvironment = (app: RunningApp): Readonly<Record<string, string>> => app.settings;

/** Keeps a loaded demonstration as the template for later apps of this run, so that it is loaded once. */
export async function keepAsTemplate(app: RunningApp): Promise<void> {
  const server = inject('postgres');
  if (app.fromTemplate) return;
  const { rows } = await app.owner.query<{ name: string }>('select current_database() as name');
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
    [rows[0]?.name],
  );
  await client.query(`create database ${template} template ${rows[0]?.name ?? ''}`);
  await client.end();
}

/** Signs in as a persona of the demonstration; gives the cookie header. */
export async function signInAs(app: Pick<RunningApp, 'url'>, persona: string): Promise<string> {
  const response = await fetch(`${app.url}/demo/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.url },
    body: new URLSearchParams({ persona }),
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  if (response.status !== 303 || cookies.length === 0)
    throw new Error(`no session for ${persona}: ${String(response.status)}`);
  return cookies.join('; ');
}

export const addressOf = (server: { host: string; port: number; user: string }, database: string): string =>
  `postgresql://${server.user}@localhost:${String(server.port)}/${database}?host=${encodeURIComponent(server.host)}`;
