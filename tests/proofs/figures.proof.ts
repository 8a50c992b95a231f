import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figures } from '#core/figures/figures.ts';
import { everyRule, hidingRules } from '#core/figures/rules.ts';
import { attack, newTally } from '#tests/support/figures/attack.ts';
import { usefulness } from '#tests/support/figures/brute-force.ts';
import { throughTime } from '#tests/support/figures/population.ts';

/** 1,000 random boards of small schools, published up to four times; see src/core/figures/figures.test.ts for a sample. */
const boards = 1_000;
const results: Record<string, unknown> = { boards };
const seeds = Array.from({ length: boards }, (_, index) => index + 1);

const keep = (): void => {
  mkdirSync('proofs/results', { recursive: true });
  writeFileSync('proofs/results/figures.json', `${JSON.stringify(results, null, 2)}\n`);
};

test('nobody follows from figures of random boards, through time', () => {
  let [shown, all] = [0, 0];
  const tally = newTally();
  for (const seed of seeds) {
    const { input, out } = throughTime(seed, seed % 4, (one) => figures(one));
    expect(attack(input, out, tally), `seed ${seed}`).toEqual([]);
    const values = out.flatMap(({ people, cuts }) => [people, ...Object.values(cuts)]);
    all += values.length;
    shown += values.filter((value) => value !== null).length;
  }
  Object.assign(results, { figures: all, shown, leaks: 0, sumsTried: tally.sums, waysCounted: tally.ways });
  keep();
  expect(tally.unfinished).toBe(0);
});

test.each(hidingRules)('somebody follows when one rule is left out: %s', (left) => {
  const rules = new Set([...everyRule].filter((rule) => rule !== left));
  const found = seeds.slice(0, 250).filter((seed) => {
    const { input, out } = throughTime(seed, seed % 4, (one) => figures(one, rules));
    return attack(input, out).length > 0;
  });
  expect(found.length).toBeGreaterThan(0);
  Object.assign(results, { [`boardsWithLeakWithout-${left}`]: `${found.length} of 250` });
  keep();
});

test('figures stay useful: what brute force finds safe is shown', () => {
  let [hidden, fewest, fewestAtAll, beyond, lost, tables] = [0, 0, 0, 0, 0, 0];
  for (const seed of seeds) {
    const { input, out } = throughTime(seed, seed % 2, (one) => figures(one));
    if (input.groups.length > 7) continue;
    for (const one of usefulness(input, out)) {
      tables += 1;
      expect(one.hidden, `seed ${seed}, ${String(one.cut)}`).toBeLessThanOrEqual(1.5 * one.fewest);
      hidden += one.hidden;
      fewest += one.fewest;
      fewestAtAll += one.fewestAtAll;
      beyond += Number(one.hidden > 1.5 * one.fewestAtAll);
      lost += one.totalsLost;
    }
  }
  Object.assign(results, { tables, hidden, fewestByBruteForce: fewest, totalsLost: lost });
  // A safe total is shown even where two parts could be had for it; how often that costs more than half again.
  Object.assign(results, { fewestIfTotalsMayGo: fewestAtAll, tablesBeyondIfTotalsMayGo: beyond });
  keep();
  expect(lost).toBe(0);
  expect(hidden).toBeLessThanOrEqual(1.5 * fewestAtAll);
  expect(beyond).toBeLessThan(tables / 500);
});
