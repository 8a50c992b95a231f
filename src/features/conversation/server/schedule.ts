import type { Schedule } from '#server/jobs/job-types.ts';
import { remindConversations } from './remind-conversations.ts';
import { settleConversations } from './settle-conversations.ts';

/** Each morning at six: first end what is over, then remind of what is left. */
export const conversationSchedule: Schedule = {
  name: 'conversation.reminders',
  cron: '0 6 * * *',
  run: async (ctx, actor) => {
    for (const useCase of [settleConversations, remindConversations]) {
      const outcome = await useCase.execute(ctx, actor, {});
      if (!outcome.ok) throw new Error(`the morning round of conversations failed: ${outcome.error.kind}`);
    }
  },
};
