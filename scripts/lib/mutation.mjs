// Changes every rule in every small way and counts how often a test says so (StrykerJS). Runs on Node 20.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { innerEnvironment, localPrograms, root, runToEnd } from './run.mjs';

/** Of each floor, what must be found, in per cent (house.md, budgets); what stands here without a number is only told. */
const floors = /** @type {const} */ ({ 'src/core/': 80, 'src/access/': 80, 'src/shapes/': 80 });

/**
 * What was tried before and did not change since is not tried again: proofs/results/mutation.incremental.json.
 * @returns {Promise<import('./vitest.mjs').Count>}
 */
export async function mutation() {
  const { code } = await runToEnd(path.join(localPrograms, 'stryker'), ['run'], {
    env: innerEnvironment(),
    show: true,
  });
  if (code !== 0)
    return { passed: 0, failed: 1, skipped: 0, failures: [`stryker ended with ${String(code)}`] };
  const { files } = JSON.parse(readFileSync(path.join(root, '.test-output/mutation.json'), 'utf8'));
  const perFile = Object.fromEntries(
    Object.entries(files).map(([name, { mutants }]) => [name, scoreOf(mutants)]),
  );
  const perFloor = Object.fromEntries(
    Object.keys(floors).map((floor) => [
      floor,
      scoreOf(
        Object.entries(files).flatMap(([name, { mutants }]) => (name.startsWith(floor) ? mutants : [])),
      ),
    ]),
  );
  const report = { on: new Date().toISOString().slice(0, 10), perFloor, perFile };
  writeFileSync(path.join(root, 'proofs/results/mutation.json'), `${JSON.stringify(report, null, 2)}\n`);
  const failures = Object.entries(floors).flatMap(([floor, wall]) => {
    const { score = 0, of = 0 } = perFloor[floor] ?? {};
    return of > 0 && score < wall
      ? [`${floor}: ${String(score)} % of ${String(of)} found, under ${String(wall)} %`]
      : [];
  });
  return {
    passed: Object.keys(floors).length - failures.length,
    failed: failures.length,
    skipped: 0,
    failures,
  };
}

/**
 * @param {readonly { status: string }[]} mutants
 * @returns {{ score: number, of: number, survived: number }} in per cent with one decimal
 */
function scoreOf(mutants) {
  const count = (/** @type {readonly string[]} */ ...states) =>
    mutants.filter(({ status }) => states.includes(status)).length;
  const found = count('Killed', 'Timeout');
  const survived = count('Survived', 'NoCoverage');
  const of = found + survived;
  return { score: of === 0 ? 100 : Math.round((found / of) * 1000) / 10, of, survived };
}
