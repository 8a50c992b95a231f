// npm run proofs: the long proofs, each in its own step; what they measured stands in proofs/results. Runs on Node 20.
// For people: npm run proofs -- --only NAME,NAME
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { mutation } from './lib/mutation.mjs';
import { root } from './lib/run.mjs';
import { numbers, vitest } from './lib/vitest.mjs';

/** @type {Record<string, () => Promise<import('./lib/vitest.mjs').Count>>} */
const steps = {
  /** tests/proofs/*.proof.ts: populations, hostile files, a day of timed jobs. */
  proofs: () => vitest('proofs'),
  /** The rules with all their random cases; npm test takes a sample of the longest. */
  rules: () => vitest('unit', { PROOFS: '1' }),
  /** Every test of the database on an outside PostgreSQL 15, whose owner of the tables is no superuser. */
  'postgresql-15': () => vitest('database', { TEST_DATABASE: '15' }),
  /** Rules changed in every small way; what no test notices is counted per floor, with a wall. */
  mutation,
};

try {
  const wanted = process.argv[2] === '--only' ? (process.argv[3] ?? '').split(',') : Object.keys(steps);
  const unknown = wanted.filter((name) => !(name in steps));
  if (unknown.length > 0 || (process.argv.length > 2 && process.argv[2] !== '--only'))
    throw new Error(
      `Use: npm run proofs [-- --only NAME,NAME]. The names are: ${Object.keys(steps).join(', ')}`,
    );
  await ensureInstalled();
  await ensureBuilt();
  process.exitCode = await runSteps(wanted);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {readonly string[]} names */
async function runSteps(names) {
  const results = path.join(root, 'proofs/results');
  mkdirSync(results, { recursive: true });
  let failed = 0;
  for (const name of names) {
    const startedAt = performance.now();
    console.log(`\n── ${name}`);
    const count = await steps[name]?.();
    if (count === undefined) continue;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const summary = { on: new Date().toISOString().slice(0, 10), seconds, ...count };
    writeFileSync(path.join(results, `${name}.summary.json`), `${JSON.stringify(summary, null, 2)}\n`);
    console.log(`${name} in ${String(seconds)} s: ${numbers(count)}`);
    if (count.failures.length > 0) console.log(`  ${count.failures.join('\n  ')}`);
    failed += count.failed;
  }
  return failed === 0 ? 0 : 1;
}
