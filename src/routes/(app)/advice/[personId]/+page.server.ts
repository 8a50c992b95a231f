import { prepareConversation } from '#features/advice/server/prepare-conversation.ts';
import { rejectLine } from '#features/advice/server/reject-line.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { RequestEvent } from './$types';

export const load = page([prepareConversation], async (call, event) => ({
  conversation: await call(prepareConversation, { personId: event.params['personId'] }),
}));

export const actions = {
  reject: action(rejectLine, {
    read: ({ step, reason, note }, event: RequestEvent) => ({
      personId: event.params.personId,
      step,
      reason,
      note,
    }),
    done: (_: unknown, event: RequestEvent) => ({
      to: `/advice/${event.params.personId}#reject`,
      message: 'advicePages.rejected',
    }),
  }),
};
