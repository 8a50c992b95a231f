import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hidingRules } from '#core/figures/rules.ts';
import type { HidingRule } from '#core/figures/rules.ts';
import { approvals, figureSources, handlers } from '#src/slices.ts';
import { testDatabase } from '#tests/support/database.ts';
import { acts } from '#tests/support/figures/acts.ts';
import { newTally } from '#tests/support/figures/attack.ts';
import { openFunding } from '#tests/support/figures/board.ts';
import { drawing } from '#tests/support/figures/draw.ts';
import { without } from '#tests/support/figures/planted.ts';
import { playMonths } from '#tests/support/figures/story.ts';

/** Ten boards for half a year, with acts of HR and of others in each month; see tests/database/figures-on-pages.test.ts for a sample. */
const boards = 10;
const months = 6;
const actsPerMonth = 4;
const place = await testDatabase({ figures: figureSources, handlers, approvals });
await openFunding(place.owner);
const results: Record<string, unknown> = { boards, months };

const keep = (): void => {
  mkdirSync('proofs/results', { recursive: true });
  writeFileSync('proofs/results/pages-of-boards.json', `${JSON.stringify(results, null, 2)}\n`);
};

test('nobody follows from the real pages of ten boards in half a year, and no act moves a figure', async () => {
  const tally = newTally();
  const done = new Map<string, number>();
  let [pages, figures] = [0, 0];
  for (let seed = 1; seed <= boards; seed += 1) {
    // Two of the boards ask for larger groups in that time.
    const larger = seed % 5 === 0 ? { largerFrom: 3 } : {};
    const story = await playMonths(place, { seed, months, actsPerMonth, tally, drawing, ...larger });
    expect(story.faults, `board ${String(seed)}`).toEqual([]);
    expect(story.leaks, `board ${String(seed)}`).toEqual([]);
    for (const [name, times] of story.acts) done.set(name, (done.get(name) ?? 0) + times);
    pages += story.pages;
    figures += story.figures;
  }
  const tried = { sumsTried: tally.sums, waysCounted: tally.ways };
  Object.assign(results, { pages, figures, leaks: 0, ...tried, acts: Object.fromEntries([...done].sort()) });
  keep();
  expect([...done.keys()].sort()).toEqual(Object.keys(acts).sort());
  expect(figures).toBeGreaterThan(500);
  expect(tally.unfinished).toBe(0);
});

test.each(hidingRules)(
  'somebody follows from the pages when one rule is left out: %s',
  async (rule: HidingRule) => {
    let [tried, found] = [0, 0];
    const { length: rules } = hidingRules;
    const from = 20 + hidingRules.indexOf(rule);
    for (let seed = from; seed < from + 6 * rules && found === 0; seed += rules) {
      tried += 1;
      const plot = { seed, months: 4, actsPerMonth: 3, tally: newTally() };
      const { leaks } = await without(rule, () => playMonths(place, plot));
      found = leaks.length;
    }
    Object.assign(results, { [`leaksWithout-${rule}`]: `${String(found)} on board ${String(tried)}` });
    keep();
    expect(found).toBeGreaterThan(0);
  },
);
