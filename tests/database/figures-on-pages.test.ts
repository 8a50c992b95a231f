import { expect, test } from 'vitest';
import { figureSources } from '#src/boot.server.ts';
import { testDatabase } from '#tests/support/database.ts';
import { playMonths } from '#tests/support/figures/board.ts';

const { ctx, owner, setNow } = await testDatabase({ figures: figureSources });

test('two boards, three months, everybody who may look: nobody follows, and no act of HR moves a figure', async () => {
  let shown = 0;
  for (const seed of [1, 2]) {
    const story = await playMonths(ctx, owner, setNow, seed, 3);
    expect(story.leaks).toEqual([]);
    expect(story.strange).toBe(0);
    shown += story.shown;
  }
  expect(shown).toBeGreaterThan(10);
}, 60_000);
