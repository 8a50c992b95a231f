import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One process of the built product. */
export interface ProductProcess {
  readonly url: string;
  readonly pid: number;
  /** What it wrote to standard error so far. */
  readonly errors: () => string;
  /** What it wrote to standard output so far. */
  readonly printed: () => string;
  readonly kill: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/**
 * Starts one as `npm start` does, and waits until it can write.
 * @param cwd a folder as the project's, for another version (see newer-version.ts)
 */
export async function startProduct(
  settings: Readonly<Record<string, string>>,
  cwd = process.cwd(),
): Promise<ProductProcess> {
  const port = await freePort();
  const child = spawn('node', ['scripts/serve.mjs'], {
    cwd,
    env: { ...process.env, DRAIN_SECONDS: '0', ...settings, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const gone = once(child, 'exit');
  const url = `http://localhost:${String(port)}`;
  for (let attempt = 0; !(await isReady(url)); attempt += 1) {
    if (child.exitCode !== null || attempt === 1200) throw new Error(`the product did not start: ${errors}`);
    await sleep(200);
  }
  const kill = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return { url, pid: child.pid ?? 0, errors: () => errors, printed: () => printed, kill };
}

export const isReady = (url: string): Promise<boolean> => says(`${url}/health/ready`);
export const isAlive = (url: string): Promise<boolean> => says(`${url}/health/live`);

const says = (address: string): Promise<boolean> =>
  fetch(address).then(
    async (response) => {
      await response.text();
      return response.ok;
    },
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
