import { expect, test } from 'vitest';
import { approvals, figureSources, handlers } from '#src/slices.ts';
import { testDatabase } from '#tests/support/database.ts';
import { newTally } from '#tests/support/figures/attack.ts';
import { openFunding } from '#tests/support/figures/board.ts';
import { without } from '#tests/support/figures/planted.ts';
import { playMonths } from '#tests/support/figures/story.ts';

// A sample; tests/proofs/pages-of-boards.proof.ts plays ten boards for half a year.
const place = await testDatabase({ figures: figureSources, handlers, approvals });
await openFunding(place.owner);

test('two boards, three months, everybody who may look: nobody follows, and no act of HR moves a figure', async () => {
  const tally = newTally();
  let figures = 0;
  for (const seed of [1, 2]) {
    const story = await playMonths(place, { seed, months: 3, actsPerMonth: 2, tally });
    expect(story.faults).toEqual([]);
    expect(story.leaks).toEqual([]);
    figures += story.figures;
  }
  expect(figures).toBeGreaterThan(30);
  expect(tally.unfinished).toBe(0);
}, 60_000);

test('without one rule of hiding somebody follows from the pages of one month', async () => {
  const tally = newTally();
  const plot = { seed: 3, months: 1, actsPerMonth: 0, tally };
  const story = await without('few', () => playMonths(place, plot));
  expect(story.leaks).not.toEqual([]);
}, 60_000);
