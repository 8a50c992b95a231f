// Running other programs. Plain JavaScript for Node 20 and nothing but Node itself: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, which is the working folder of all programs below. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The programs that the project brings along. */
export const localPrograms = path.join(root, 'node_modules/.bin');

/** The Node that the application is written for; npm puts it here. */
export const applicationNode = path.join(localPrograms, 'node');

/**
 * How much memory the server's own objects may take, in MB. Far more than they need; but without a limit Node lets what
 * stays grow to four times what is in use before it clears up (under this one to some one and a half times), and keeps
 * three times 32 MB for what comes and goes, where half of that costs no time that can be measured.
 */
export const heapLimits = ['--max-old-space-size=1024', '--max-semi-space-size=16'];

const endingSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a script under the application's Node in the place of this process: signals go to it, its exit code comes back,
 * and it hears (as "disconnect") when this process is gone.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runInPlace(args) {
  const child = spawn(applicationNode, args, {
    cwd: root,
    env: innerEnvironment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of endingSignals) process.on(signal, passOn);
  const stopWatching = whenNpmIsGone(() => child.kill('SIGTERM'));
  try {
    return await exitCode(child);
  } finally {
    stopWatching();
    for (const signal of endingSignals) process.off(signal, passOn);
  }
}

/**
 * Runs a program to its end and gives what it printed, standard output and errors together.
 * @throws Error when this process is told to end in the meantime
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean }} [options] show: also print while it runs
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runToEnd(program, args, { env = process.env, show = false } = {}) {
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ chunk) => {
      output += chunk;
      if (show) process.stderr.write(chunk);
    });
  }
  let interrupted = false;
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    interrupted = true;
    child.kill(signal);
  };
  for (const signal of endingSignals) process.on(signal, passOn);
  const code = await exitCode(child);
  for (const signal of endingSignals) process.off(signal, passOn);
  if (interrupted) throw new Error('Interrupted.');
  return { code, output };
}

/** With the project's own programs, its Node above all, before those of the machine. */
export function innerEnvironment() {
  return { ...process.env, PATH: `${localPrograms}${path.delimiter}${process.env['PATH'] ?? ''}` };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Killing npm outright sends no signal to what it runs; without this the server would live on and hold its port.
 * @param {() => void} action
 * @returns {() => void} ends the watch
 */
function whenNpmIsGone(action) {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform !== 'linux')
    return () => undefined;
  const before = starter();
  const timer = setInterval(() => {
    const now = starter();
    if (now !== before || isInit(now)) action();
  }, 500);
  return () => clearInterval(timer);
}

/** The number of the npm that started this process; npm does so through a shell, and then stands one step further. */
function starter() {
  const [, program = '', grandparent = '1'] =
    /\((.*)\) \S+ (\d+)/s.exec(aboutProcess(process.ppid, 'stat')) ?? [];
  return program.endsWith('sh') ? Number(grandparent) : process.ppid;
}

/**
 * Orphans fall to process 1, which in a container can be npm itself.
 * @param {number} pid
 */
function isInit(pid) {
  return pid === 1 && !/npm|yarn|bun|node/.test(aboutProcess(pid, 'cmdline'));
}

/**
 * @param {number} pid
 * @param {string} what
 */
function aboutProcess(pid, what) {
  try {
    return readFileSync(`/proc/${String(pid)}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
