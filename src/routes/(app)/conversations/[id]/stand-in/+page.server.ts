import { cancelConversation } from '#features/conversation/server/cancel-conversation.ts';
import { offerStandIn } from '#features/conversation/server/offer-stand-in.ts';
import { planConversation } from '#features/conversation/server/plan-conversation.ts';
import { readStandInConversation } from '#features/conversation/server/read-stand-in-conversation.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readStandInConversation], async (call, event: PageServerLoadEvent) => ({
  conversation: await call(readStandInConversation, { conversationId: event.params.id }),
}));

type Values = Readonly<Record<string, unknown>>;
const read = (values: Values, event: RequestEvent) => ({ ...values, conversationId: event.params.id });
const back = (message: string) => (_: unknown, event: RequestEvent) => ({
  to: `/conversations/${event.params.id}/stand-in`,
  message: `conversation.${message}`,
});

export const actions = {
  plan: action(planConversation, { read, done: back('planned') }),
  offer: action(offerStandIn, { read, done: back('offered') }),
  cancel: action(cancelConversation, {
    read,
    done: () => ({ to: '/conversations', message: 'conversation.cancelled' }),
  }),
};
