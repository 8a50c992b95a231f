// npm test: installs what is missing, then every check and every test, one after the other; a failure does not stop the
// rest. Runs on Node 20. For people: npm test -- --only lint,unit
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { innerEnvironment, localPrograms, runToEnd } from './lib/run.mjs';
import { numbers, vitest } from './lib/vitest.mjs';

/** @typedef {import('./lib/vitest.mjs').Count} Count */

/** @type {Record<string, () => Promise<Count>>} */
const steps = {
  sync: () => check('svelte-kit', 'sync'),
  doors: () => check('node', 'scripts/doors.mjs'),
  format: () => check('prettier', '--check', '--log-level', 'warn', '.'),
  lint: () => quietCheck('eslint', '--max-warnings', '0', '.'),
  types: () => check('svelte-check', '--fail-on-warnings', '--output', 'human'),
  laws: () =>
    check('depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'cli', 'scripts', 'tests', 'bench'),
  unused: () => check('knip'),
  tables: () => check('node', 'scripts/db-types.mjs', '--check'),
  build: () => succeed(ensureBuilt),
  unit: () => vitest('unit'),
  database: () => vitest('database'),
  architecture: () => vitest('architecture'),
  e2e: () => vitest('e2e'),
};

/**
 * The linter takes minutes of one processor, so it runs beside the other checks; the tests that need a server and a browser
 * wait for it.
 */
const beside = 'lint';
const alone = ['database', 'architecture', 'e2e'];

try {
  const chosen = chooseSteps(process.argv.slice(2));
  await ensureInstalled();
  process.exitCode = report(await runSteps(chosen));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {readonly string[]} args */
function chooseSteps(args) {
  const names = Object.keys(steps);
  if (args.length === 0) return names;
  const wanted = args[0] === '--only' ? (args[1] ?? '').split(',') : [];
  if (wanted.length === 0 || !wanted.every((name) => names.includes(name))) {
    throw new Error(`Use: npm test [-- --only NAME,NAME]. The names are: ${names.join(', ')}`);
  }
  return names.filter((name) => wanted.includes(name) || (name === 'build' && wanted.includes('e2e')));
}

/** @param {readonly string[]} names */
async function runSteps(names) {
  /** @type {Count} */
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const add = (/** @type {string} */ name, /** @type {Count} */ count) => {
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
    total.failures.push(...count.failures.map((failure) => `${name}: ${failure}`));
  };
  /** @type {Promise<Count> | undefined} */
  let waiting;
  for (const name of names) {
    if (name === beside && names.length > 1) {
      waiting = runStep(name);
      continue;
    }
    if (waiting !== undefined && alone.includes(name)) {
      add(beside, await waiting);
      waiting = undefined;
    }
    add(name, await runStep(name));
  }
  if (waiting !== undefined) add(beside, await waiting);
  return total;
}

/**
 * @param {string} name
 * @returns {Promise<Count>}
 */
async function runStep(name) {
  const startedAt = performance.now();
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const count = await /** @type {() => Promise<Count>} */ (steps[name])();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${count.failed === 0 ? 'ok' : 'FAILED'} ${name} in ${seconds} s (${numbers(count)})`);
  return count;
}

/** @param {Count} total */
function report(total) {
  if (total.failures.length > 0) console.log(`\nFailures:\n  ${total.failures.join('\n  ')}`);
  console.log(`\n${numbers(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * A check as a whole counts as one test.
 * @param {string} program
 * @param {string[]} args
 */
function check(program, ...args) {
  return succeed(async () => {
    const { code } = await run(program, args);
    if (code !== 0) throw new Error(`"${[program, ...args].join(' ')}" ended with ${String(code)}`);
  });
}

/**
 * The same, and what it prints is shown when it fails, after it ended: others print meanwhile.
 * @param {string} program
 * @param {string[]} args
 */
function quietCheck(program, ...args) {
  return succeed(async () => {
    const { code, output } = await runToEnd(path.join(localPrograms, program), args, {
      env: innerEnvironment(),
    });
    if (code !== 0)
      throw new Error(`"${[program, ...args].join(' ')}" ended with ${String(code)}\n${output}`);
  });
}

/**
 * @param {() => Promise<void>} action
 * @returns {Promise<Count>}
 */
async function succeed(action) {
  try {
    await action();
    return { passed: 1, failed: 0, skipped: 0, failures: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.log(message);
    return { passed: 0, failed: 1, skipped: 0, failures: [message.split('\n')[0] ?? ''] };
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(program, args) {
  return runToEnd(path.join(localPrograms, program), args, { env: innerEnvironment(), show: true });
}
