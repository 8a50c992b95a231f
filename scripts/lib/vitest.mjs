// Runs vitest and counts what it found. Runs on Node 20.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { innerEnvironment, localPrograms, root, runToEnd } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Count */

const results = path.join(root, '.test-output');

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [settings] beside those of this process
 * @returns {Promise<Count>}
 */
export async function vitest(project, settings = {}) {
  mkdirSync(results, { recursive: true });
  const file = path.join(results, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runToEnd(
    path.join(localPrograms, 'vitest'),
    ['run', '--project', project, ...reporters],
    { env: { ...innerEnvironment(), ...settings }, show: true },
  );
  try {
    return countTests(JSON.parse(readFileSync(file, 'utf8')), code);
  } catch {
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [`vitest ended with ${String(code)} and no results`],
    };
  }
}

/** @param {Count} count */
export function numbers({ passed, failed, skipped }) {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}

/**
 * A file that could not be loaded, or an error outside any test, has no failed test to show; each counts as one.
 * @param {any} json what vitest reports
 * @param {number} code
 * @returns {Count}
 */
function countTests(json, code) {
  /** @type {string[]} */
  const failures = json.testResults.flatMap((/** @type {any} */ file) => failuresIn(file));
  if (failures.length === 0 && code !== 0) failures.push('an error outside the tests; see above');
  return {
    passed: json.numPassedTests,
    failed: failures.length,
    skipped: json.numPendingTests + json.numTodoTests,
    failures,
  };
}

/**
 * @param {any} file
 * @returns {string[]}
 */
function failuresIn(file) {
  const name = path.relative(root, file.name);
  const failed = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
  if (failed.length === 0 && file.status === 'failed') return [`${name}: could not be loaded`];
  return failed.map((/** @type {any} */ test) => `${name}: ${test.fullName}`);
}
