import type { SystemActor } from '#access/actor.ts';
import type { Context } from '#server/ctx.ts';
import { settleFeedback } from './settle-feedback.ts';

/** Each night at half past three. */
export const feedbackSchedule = {
  name: 'feedback.settle',
  cron: '30 3 * * *',
  afterEnd: true,
  atStart: true,
  run: async (ctx: Context, actor: SystemActor): Promise<void> => {
    const outcome = await settleFeedback.execute(ctx, actor, {});
    if (!outcome.ok) throw new Error(`settling feedback failed: ${outcome.error.kind}`);
  },
};
