// Installs the locked dependencies when they are not there. Plain JavaScript for Node 20 and nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { progress } from './progress.mjs';
import { applicationNode, localPrograms, root, runToEnd } from './run.mjs';

/** Brings node_modules in line with package-lock.json; takes some milliseconds when nothing is to be done. */
export async function ensureInstalled() {
  if (isInstalled() && nodeRuns()) return;
  const done = progress('Installing the locked dependencies');
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error(`npm ci failed:\n${output.trim()}`);
  if (!nodeRuns()) await installNode();
  done();
}

/** npm writes what it installed to a lock file of its own, last of all; an interrupted installation has none. */
function isInstalled() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = lockedPackages(installed);
  return Object.entries(lockedPackages(path.join(root, 'package-lock.json'))).every(
    ([name, wanted]) =>
      name === '' || (there[name] ? there[name].version === wanted.version : wanted.optional === true),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function nodeRuns() {
  return spawnSync(applicationNode, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The package "node" fetches its program in an install script; this does the same where scripts are switched off. */
async function installNode() {
  const result = spawnSync(outerNode(), ['installArchSpecificPackage.js'], {
    cwd: path.join(root, 'node_modules/node'),
    env: outerEnvironment(),
    encoding: 'utf8',
  });
  if (nodeRuns()) return;
  throw new Error(`Node for the application could not be installed:\n${result.stdout}${result.stderr}`);
}

/** @param {readonly string[]} args */
function npm(args) {
  const script = process.env['npm_execpath'];
  const env = outerEnvironment();
  return script?.endsWith('.js')
    ? runToEnd(outerNode(), [script, ...args], { env })
    : runToEnd('npm', args, { env });
}

/** npm removes node_modules first, so it must not run on the Node inside. */
function outerEnvironment() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const outer = folders.filter((folder) => path.resolve(folder) !== localPrograms);
  return { ...process.env, PATH: outer.join(path.delimiter) };
}

function outerNode() {
  const folders = outerEnvironment().PATH.split(path.delimiter);
  const found = folders.map((folder) => path.join(folder, 'node')).find((file) => existsSync(file));
  return found ?? process.execPath;
}
