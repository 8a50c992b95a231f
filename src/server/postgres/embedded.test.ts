import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EmbeddedServer, type OwnerConnection, startEmbedded, useEmbedded } from './embedded.ts';
import { serverProcesses } from './leftover.ts';

const moduleFile = fileURLToPath(new URL('./embedded.ts', import.meta.url));
vi.setConfig({ testTimeout: 60_000 });

const isRoot = process.getuid?.() === 0;
const running: EmbeddedServer[] = [];
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ontwikkeldoor-test-'));
  chmodSync(root, 0o700);
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function start(dataDir: string, options: { onLost?: () => void } = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, patienceMs: 0, ...options });
  running.push(server);
  return server;
}

async function stop(server: EmbeddedServer): Promise<void> {
  running.splice(running.indexOf(server), 1);
  await server.stop();
}

async function query(connection: OwnerConnection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function mainProcess(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

async function untilQuery(connection: OwnerConnection, sql: string): Promise<Record<string, unknown>[]> {
  return vi.waitFor(() => query(connection, sql), { timeout: 15_000, interval: 50 });
}

/** Starts a server from a process of its own, which ends without a word once it has written one row. */
async function killedParent(dataDir: string): Promise<void> {
  const script = `
		import pg from 'pg';
		const { startEmbedded } = await import(${JSON.stringify(moduleFile)});
		const { connection } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
		const client = new pg.Client(connection);
		await client.connect();
		await client.query('CREATE TABLE IF NOT EXISTS kept (n int)');
		await client.query('INSERT INTO kept VALUES (1)');
		process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

describe('the embedded server', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = join(root, 'data');
  });

  test('starts in a closed folder, listens on a socket only, and keeps what was saved', async () => {
    const first = await start(dataDir);
    expect(first.connection).toMatchObject({
      host: join(dataDir, 'run'),
      user: 'postgres',
      database: 'ontwikkeldoor',
    });
    await query(first.connection, 'CREATE TABLE saved (n int); INSERT INTO saved VALUES (7)');
    await stop(first);
    expect(serverProcesses(join(dataDir, 'postgres'), { prefix: [] })).toEqual([]);

    const second = await start(dataDir);
    expect(await query(second.connection, 'SELECT n FROM saved')).toEqual([{ n: 7 }]);
  });

  test.each([
    ['listen_addresses', ''],
    ['fsync', 'on'],
    ['full_page_writes', 'on'],
    ['synchronous_commit', 'on'],
    ['TimeZone', 'UTC'],
    ['server_encoding', 'UTF8'],
  ])('runs with %s = "%s"', async (name, value) => {
    const { connection } = await start(dataDir);
    expect(await query(connection, `SELECT current_setting('${name}') AS value`)).toEqual([{ value }]);
  });

  test('sorts as Dutch readers expect', async () => {
    const { connection } = await start(dataDir);
    const rows = await query(
      connection,
      `SELECT x FROM unnest(ARRAY['Zoe','émile','eva','Anna','zina']) x ORDER BY x`,
    );
    expect(rows.map((row) => row['x'])).toEqual(['Anna', 'émile', 'eva', 'zina', 'Zoe']);
  });

  test('closes its files and socket to other users', async () => {
    await start(dataDir);
    for (const folder of ['postgres', 'run']) {
      expect(statSync(join(dataDir, folder)).mode & 0o777, folder).toBe(0o700);
    }
  });

  test('starts again by itself after its main process is killed, with every acknowledged row', async () => {
    const { connection } = await start(dataDir);
    await query(connection, 'CREATE TABLE acknowledged (n int)');
    for (let n = 1; n <= 50; n += 1)
      await query(connection, `INSERT INTO acknowledged VALUES (${String(n)})`);
    process.kill(mainProcess(dataDir), 'SIGKILL');
    expect(await untilQuery(connection, 'SELECT count(*)::int AS n FROM acknowledged')).toEqual([{ n: 50 }]);
  });

  test('gives up when it keeps being killed, and says so', async () => {
    const onLost = vi.fn();
    const { connection } = await start(dataDir, { onLost });
    for (let time = 1; time <= 4; time += 1) {
      await untilQuery(connection, 'SELECT 1');
      process.kill(mainProcess(dataDir), 'SIGKILL');
      await vi.waitFor(() =>
        query(connection, 'SELECT 1').then(
          () => Promise.reject(new Error('up')),
          () => undefined,
        ),
      );
    }
    await vi.waitFor(
      () => {
        expect(onLost).toHaveBeenCalledOnce();
      },
      { timeout: 10_000 },
    );
  });

  test('refuses a second start in the same folder with a clear message', async () => {
    await start(dataDir);
    await expect(startEmbedded({ dataDir, patienceMs: 200 })).rejects.toThrow(
      `is in use by another Ontwikkeldoor (process ${String(process.pid)})`,
    );
  });

  test('lets a command use the running server without stopping it', async () => {
    const { connection } = await start(dataDir);
    const used = await useEmbedded({ dataDir });
    expect(used.connection).toEqual(connection);
    await used.stop();
    expect(await query(connection, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  test('starts a server for a command when none runs', async () => {
    const used = await useEmbedded({ dataDir });
    expect(await query(used.connection, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    await used.stop();
    expect(serverProcesses(join(dataDir, 'postgres'), { prefix: [] })).toEqual([]);
  });
});

describe('after a start that was killed', () => {
  test('stops the server left over and starts with the acknowledged row', async () => {
    const dataDir = join(root, 'orphan');
    await killedParent(dataDir);
    const orphan = mainProcess(dataDir);
    const { connection } = await start(dataDir);
    expect(mainProcess(dataDir)).not.toBe(orphan);
    expect(await query(connection, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  test('starts when parent and server were killed and the pid file names a living stranger', async () => {
    const dataDir = join(root, 'reused');
    await killedParent(dataDir);
    const cluster = join(dataDir, 'postgres');
    for (const pid of serverProcesses(cluster, { prefix: [] })) process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => {
      expect(serverProcesses(cluster, { prefix: [] })).toEqual([]);
    });
    const pidFile = join(cluster, 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.ppid)));
    const { connection } = await start(dataDir);
    expect(await query(connection, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  test('throws half-made database files away', async () => {
    const dataDir = join(root, 'half');
    mkdirSync(join(dataDir, 'postgres.new', 'base'), { recursive: true });
    await start(dataDir);
    expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false);
  });
});

describe('folders', () => {
  test('a path too long for a socket gets a short closed folder elsewhere', async () => {
    const dataDir = join(root, 'long-'.repeat(20), 'it\'s a, "strange" folder');
    const server = await start(dataDir);
    const { connection } = server;
    expect(connection.host.length).toBeLessThan(90);
    expect(statSync(connection.host).mode & 0o777).toBe(0o700);
    expect(await query(connection, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    await stop(server);
    expect(existsSync(connection.host)).toBe(false);
  });

  test('a strange but short path works as well', async () => {
    const dataDir = join(root, 'a, "b" é');
    const { connection } = await start(dataDir);
    expect(connection.host).toBe(join(dataDir, 'run'));
    expect(await query(connection, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  test('files of another PostgreSQL version are refused by name', async () => {
    const dataDir = join(root, 'older');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/made by PostgreSQL 17.*brings PostgreSQL 18/);
  });

  test.runIf(isRoot)("root in somebody's folder runs the server as that person", async () => {
    const home = join(root, 'of-daemon');
    mkdirSync(home);
    chmodSync(root, 0o711);
    spawnSync('chown', ['daemon', home]);
    const dataDir = join(home, 'data');
    await start(dataDir);
    chmodSync(root, 0o700);
    const owner = statSync(home).uid;
    expect(statSync(join(dataDir, 'postgres', 'PG_VERSION')).uid).toBe(owner);
    expect(statSync(`/proc/${String(mainProcess(dataDir))}`).uid).toBe(owner);
  });

  test.runIf(isRoot)('root without user namespaces uses a system account, and can go back', async () => {
    const dataDir = join(root, 'in-a-container');
    pathWith('setpriv', 'sh');
    const contained = await start(dataDir);
    expect(statSync(`/proc/${String(mainProcess(dataDir))}`).uid).not.toBe(0);
    await query(contained.connection, 'CREATE TABLE kept AS SELECT 1 AS n');
    await stop(contained);

    vi.unstubAllEnvs();
    const { connection } = await start(dataDir);
    expect(await query(connection, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    expect(statSync(join(dataDir, 'postgres', 'base')).uid).toBe(0);
  });

  test.runIf(isRoot)('root without any way to be somebody else is told what to do', async () => {
    pathWith('sh');
    await expect(startEmbedded({ dataDir: join(root, 'root-only') })).rejects.toThrow(
      /ordinary user.*DATABASE_URL/,
    );
    vi.unstubAllEnvs();
  });
});

/** A machine that has only these programs. */
function pathWith(...programs: string[]): void {
  const folder = mkdtempSync(join(root, 'bin-'));
  for (const program of programs) {
    const found = (process.env['PATH'] ?? '').split(':').map((place) => join(place, program));
    symlinkSync(found.find((file) => existsSync(file)) ?? program, join(folder, program));
  }
  vi.stubEnv('PATH', folder);
}
