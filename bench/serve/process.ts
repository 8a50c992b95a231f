import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { heapLimits } from '../../scripts/lib/run.mjs';

/** A server in a process of its own, which ends when this one does. */
export interface Served {
  readonly name: string;
  readonly port: number;
  readonly url: string;
  readonly child: ChildProcess;
  /** The end of what it printed. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

export interface ServerProgram {
  readonly file: string;
  readonly args?: readonly string[];
  /** Loaded before the program. */
  readonly preload?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Answers 200 when the server can be asked. */
  readonly readyPath: string;
}

const patienceMs = 300_000;

/** Starts the program on a free port, which it finds in PORT, and waits until it answers. */
export async function serve(program: ServerProgram): Promise<Served> {
  const port = await freePort();
  const child = fork(program.file, [...(program.args ?? [])], {
    execArgv: [...heapLimits, ...(program.preload === undefined ? [] : ['--import', program.preload])],
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...program.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const listen = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-4000));
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const url = `http://localhost:${String(port)}`;
  const giveUpAt = performance.now() + patienceMs;
  while (!(await answers(url + program.readyPath))) {
    if (child.exitCode !== null || performance.now() > giveUpAt) {
      child.kill('SIGKILL');
      throw new Error(`${program.file} did not start: ${said}`);
    }
    await sleep(100);
  }
  return { name: path.basename(program.file), port, url, child, said: () => said, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual' });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
