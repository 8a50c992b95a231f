import { z } from 'zod';
import type { SystemActor } from '#access/actor.ts';
import { ok } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import { command } from '#server/usecase.ts';
import { eraseRemoved } from './item.store.ts';

/** Erases what was taken off cards more than an hour ago, and what was opened long ago and never filled in. */
export const tidyTakenOff = command({
  permission: 'card.tidy',
  audit: 'card.tidied',
  input: z.strictObject({}),
  run: async ({ db, now }) => ok({ erased: await eraseRemoved(db, now) }),
});

/** Each hour. */
export const tidyCards = {
  name: 'card.tidy',
  cron: '10 * * * *',
  afterEnd: true,
  atStart: true,
  run: async (ctx: Context, actor: SystemActor): Promise<void> => {
    const outcome = await tidyTakenOff.execute(ctx, actor, {});
    if (!outcome.ok) throw new Error(`tidying cards failed: ${outcome.error.kind}`);
  },
};
