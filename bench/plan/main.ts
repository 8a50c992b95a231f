import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { root } from '../../scripts/lib/run.mjs';
import { compileCatalogue } from '../../src/features/advice/domain/planner/compile.ts';
import type { CompiledCatalogue } from '../../src/features/advice/domain/planner/compile.ts';
import { bestPlans } from '../../src/features/advice/domain/planner/plans.ts';
import { median, percentile } from '../stats.ts';
import { catalogueOf, goals, horizon } from './catalogue.ts';
import { peopleOf } from './people.ts';
import type { Asker } from './people.ts';
import { plot } from './plot.ts';

/** How many people per second the planner serves on one core, at growing catalogues (bench/README.md, part e). */
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50,100,200,400,800' },
    people: { type: 'string', default: '40000' },
    /** Milliseconds after which larger catalogues stop, however many people are left. */
    most: { type: 'string', default: '60000' },
    plot: { type: 'boolean', default: false },
  },
});

const asker = z.strictObject({
  goal: z.enum(Object.keys(goals)),
  person: z.strictObject({
    held: z.array(z.strictObject({ credential: z.string(), until: z.int().nullable() })),
    ceiling: z.int().min(0),
    budgets: z.array(z.int().min(0)),
  }),
});

interface Row {
  readonly size: number;
  readonly people: number;
  readonly compileMs: number;
  /** Per second of the processor. */
  readonly perSecond: number;
  readonly floorPerSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly plans: number;
}

/** Seconds of the processor that something took. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function measure(size: number, askers: readonly Asker[], most: number): Row {
  const offers = catalogueOf(size);
  const catalogues = new Map<string, CompiledCatalogue>();
  const compiling = secondsOf(() => {
    for (const [name, goal] of Object.entries(goals))
      catalogues.set(name, compileCatalogue(offers, goal, horizon));
  });
  const times: number[] = [];
  let plans = 0;
  const serve = ({ goal, person }: Asker): void => {
    const catalogue = catalogues.get(goal);
    if (catalogue === undefined) throw new Error(`no such goal: ${goal}`);
    const before = performance.now();
    plans += bestPlans(catalogue, person).length;
    times.push(performance.now() - before);
  };
  const warmUp = performance.now();
  for (const one of askers.slice(-500)) if (performance.now() - warmUp < most / 10) serve(one);
  times.length = plans = 0;
  const started = performance.now();
  const seconds = secondsOf(() => {
    for (const one of askers) {
      serve(one);
      if (performance.now() - started > most) break;
    }
  });
  const texts = askers.map((one) => JSON.stringify(one));
  const floor = secondsOf(() => {
    for (const text of texts) asker.parse(JSON.parse(text));
  });
  return {
    size,
    people: times.length,
    compileMs: compiling * 1000,
    perSecond: times.length / seconds,
    floorPerSecond: texts.length / floor,
    medianMs: median(times),
    p99Ms: percentile(times, 0.99),
    plans: plans / times.length,
  };
}

const askers = peopleOf(Number(options.people), Object.keys(goals));
const numbers = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const show = (row: Row): string =>
  [
    numbers.format(row.size),
    numbers.format(row.people),
    numbers.format(row.perSecond),
    numbers.format(row.floorPerSecond),
    `${numbers.format(row.medianMs)} ms`,
    `${numbers.format(row.p99Ms)} ms`,
    numbers.format(row.plans),
    `${numbers.format(row.compileMs)} ms`,
  ].join(' | ');
console.log(
  '| offers | people | planned per second | read and checked per second | median | 99th percentile | plans each | five goals compiled |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
const rows = options.sizes.split(',').map((size) => {
  const row = measure(Number(size), askers, Number(options.most));
  console.log(`| ${show(row)} |`);
  return row;
});
if (options.plot)
  writeFileSync(
    path.join(root, 'docs/images/planner-growth.svg'),
    plot(rows.map(({ size, perSecond }) => ({ size, milliseconds: 1000 / perSecond }))),
  );
