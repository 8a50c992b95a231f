import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from '../scripts/lib/run.mjs';
import { measureBrowser } from './browser.ts';
import { measureFresh } from './fresh.ts';
import { measureImport } from './import.ts';
import { judge } from './judge.ts';
import { machine } from './machine.ts';
import { measureMemory } from './memory.ts';
import { readResults, writeResults } from './report.ts';
import type { Measured, Results } from './results.ts';
import { showResults } from './tables.ts';
import { measureThroughput } from './throughput.ts';
import { inWorkplace } from './workplace.ts';

const parts = ['throughput', 'import', 'memory', 'browser'] as const;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    only: { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const chosen = options.only?.split(',') ?? [...parts];
const wrong = chosen.filter((name) => name !== 'fresh' && !parts.some((part) => part === name));
if (wrong.length > 0)
  throw new Error(`no such part: ${wrong.join(', ')}. There are ${parts.join(', ')}, fresh`);

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const measured = <T>(figures: T): Measured<T> => ({ date: options.date, commit, figures });
const throughputSettings = options.quick
  ? { rounds: 2, milliseconds: 500 }
  : { rounds: 5, milliseconds: 700 };
const rounds = options.quick ? 1 : 3;
const asked = options.quick ? ([500, 20] as const) : ([10_000, 300] as const);

const before = readResults();
const now = await inWorkplace(async (place) => ({
  machine: await machine(place),
  ...(chosen.includes('import') ? { import: measured(await measureImport(place, rounds)) } : {}),
  ...(chosen.includes('throughput')
    ? { throughput: measured(await measureThroughput(place, throughputSettings)) }
    : {}),
  ...(chosen.includes('memory') ? { memory: measured(await measureMemory(place, asked)) } : {}),
  ...(chosen.includes('browser') ? { browser: measured(await measureBrowser(place, rounds)) } : {}),
}));
const fresh =
  options.fresh || chosen.includes('fresh') ? { fresh: measured(await measureFresh(console.error)) } : {};
const figures = { ...before, ...now, ...fresh };
const results: Results = { ...figures, verdicts: judge(figures) };
writeResults(results);
console.log(showResults(results));
