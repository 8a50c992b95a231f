import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../scripts/lib/run.mjs';
import type { FreshFigures } from './results.ts';

const port = '3999';
const patienceMs = 15 * 60_000;

/**
 * Part (d): a fresh clone of what is committed, an empty npm cache, and `npm start` until the first page is there. What
 * `npm start` says on standard error tells when a step was done.
 */
export async function measureFresh(say: (what: string) => void): Promise<FreshFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'od-fresh-'));
  const clone = path.join(folder, 'clone');
  try {
    say('Cloning into a new folder and starting there');
    const made = spawnSync('git', ['clone', '--quiet', root, clone], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`git clone failed: ${made.stderr}`);
    const first = await startOnce(clone, folder);
    say('Starting a second time');
    const second = await startOnce(clone, folder);
    const [installed, built] = [first.marks.get('Installing'), first.marks.get('Building')];
    if (installed === undefined || built === undefined) throw new Error('npm start did not say what it did');
    return {
      install: installed,
      build: built - installed,
      start: first.ready - built,
      total: first.ready,
      secondStart: second.ready,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives the seconds after which each step was done and the first page was there. */
async function startOnce(
  clone: string,
  folder: string,
): Promise<{ marks: ReadonlyMap<string, number>; ready: number }> {
  const startedAt = performance.now();
  const seconds = (): number => Math.round((performance.now() - startedAt) / 100) / 10;
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const marks = new Map<string, number>();
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    const done = /^(\w+) [^\n]*: done in/m.exec(chunk.toString())?.[1];
    if (done !== undefined) marks.set(done, seconds());
  });
  try {
    while (!(await firstPage())) {
      if (child.exitCode !== null || seconds() * 1000 > patienceMs) {
        throw new Error(`npm start gave no page:\n${output}`);
      }
      await sleep(50);
    }
    return { marks, ready: seconds() };
  } finally {
    await end(child);
  }
}

/** Nothing of this run's own settings, and an npm that has fetched nothing before. */
function environment(folder: string): NodeJS.ProcessEnv {
  const bin = path.join(root, 'node_modules/.bin');
  const outer = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV$)/.test(name));
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((place) => !place.startsWith(bin));
  return {
    ...Object.fromEntries(outer),
    PATH: folders.join(path.delimiter),
    PORT: port,
    npm_config_cache: path.join(folder, 'npm-cache'),
  };
}

async function firstPage(): Promise<boolean> {
  try {
    const response = await fetch(`http://localhost:${port}/demo`);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** npm is gone before the server that it started has put everything away. */
async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  if (child.exitCode === null && child.kill('SIGTERM')) await gone;
  while (await firstPage()) await sleep(100);
}
