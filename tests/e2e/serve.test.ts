import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

interface Server {
  readonly process: ChildProcess;
  readonly port: number;
  readonly printed: () => string;
}

const running: ChildProcess[] = [];
let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'od-serve-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

/** As npm start runs it, with a data folder of its own and no settings that the machine happens to have. */
async function launch(settings: Readonly<Record<string, string>> = {}): Promise<Server> {
  const port = Number(settings['PORT'] ?? (await freePort()));
  const child = spawn('node', ['scripts/serve.mjs'], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, DEMO: '0', PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  return { process: child, port, printed: () => printed };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function untilReady(server: Server): Promise<void> {
  for (;;) {
    if (server.process.exitCode !== null) throw new Error(`it ended: ${server.printed()}`);
    const ready = await fetch(`http://localhost:${server.port}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ended(server: Server): Promise<number | null> {
  if (server.process.exitCode === null) await once(server.process, 'exit');
  return server.process.exitCode;
}

function databaseProcess(): number {
  return Number.parseInt(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the server with the embedded database', () => {
  test('starts, says where it listens, and stops everything at SIGTERM', async () => {
    const server = await launch();
    await untilReady(server);
    expect(server.printed()).toContain(`http://localhost:${server.port}`);
    await vi.waitFor(() =>
      expect(server.printed()).toMatch(/become its operator.*\n.*\/setup\/[0-9a-z]+-[0-9a-f]{64}\n/),
    );
    const database = databaseProcess();
    server.process.kill('SIGTERM');
    expect(await ended(server)).toBe(0);
    expect(isAlive(database)).toBe(false);
  });

  test('stops when whoever started it is gone', async () => {
    const server = await launch();
    await untilReady(server);
    const database = databaseProcess();
    server.process.disconnect();
    expect(await ended(server)).toBe(0);
    expect(isAlive(database)).toBe(false);
  });

  test('starts within seconds after it was killed outright', async () => {
    const killed = await launch();
    await untilReady(killed);
    killed.process.kill('SIGKILL');
    await once(killed.process, 'exit');
    const startedAt = performance.now();
    await untilReady(await launch({ PORT: String(killed.port) }));
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  test('goes on after its database server was killed', async () => {
    const server = await launch();
    await untilReady(server);
    process.kill(databaseProcess(), 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await untilReady(server);
    expect(server.process.exitCode).toBeNull();
  });

  test('is refused beside another one in the same folder, and the other goes on', async () => {
    const first = await launch();
    await untilReady(first);
    const second = await launch();
    expect(await ended(second)).toBe(1);
    expect(second.printed()).toContain(
      `in use by another Ontwikkeldoor (process ${String(first.process.pid)})`,
    );
    await untilReady(first);
  });

  test.each([
    [{ PORT: '0' }, 'PORT'],
    [{ DEMO: 'yes' }, 'DEMO'],
    [{ PUBLIC_URL: 'door' }, 'PUBLIC_URL'],
    [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/x' }, 'SECRET_KEY'],
    [{ SECRET_KEY: 'short' }, 'SECRET_KEY'],
  ])('does not start with %j, and names the setting', async (settings, name) => {
    const server = await launch(settings);
    expect(await ended(server)).toBe(1);
    expect(server.printed()).toContain(name);
    expect(server.printed()).not.toContain('    at ');
  });
});
