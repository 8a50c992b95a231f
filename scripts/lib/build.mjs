// Builds the application when its sources have changed. Plain JavaScript for Node 20 and nothing but Node itself.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { progress } from './progress.mjs';
import { applicationNode, innerEnvironment, root, runToEnd } from './run.mjs';

const sources = ['src', 'static', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const stamp = path.join(root, 'build/.stamp');

/** Builds unless the build that is there was made from exactly these sources. */
export async function ensureBuilt() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const done = progress('Building the application');
  rmSync(stamp, { force: true });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const { code, output } = await runToEnd(applicationNode, [vite, 'build', '--logLevel', 'warn'], {
    env: innerEnvironment(),
  });
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`);
  writeFileSync(stamp, wanted);
  done();
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesIn(name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * The files the build is made of; tests are not among them.
 * @param {string} name relative to the root
 * @returns {string[]}
 */
function filesIn(name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  if (path.extname(name) !== '' && !name.includes('/')) return [name];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
