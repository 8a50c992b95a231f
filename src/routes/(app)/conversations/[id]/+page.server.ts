import { answerStandIn } from '#features/conversation/server/answer-stand-in.ts';
import { cancelConversation } from '#features/conversation/server/cancel-conversation.ts';
import { chooseLeader } from '#features/conversation/server/choose-leader.ts';
import { holdConversation } from '#features/conversation/server/hold-conversation.ts';
import { planConversation } from '#features/conversation/server/plan-conversation.ts';
import { rateConversation } from '#features/conversation/server/rate-conversation.ts';
import { readConversation } from '#features/conversation/server/read-conversation.ts';
import { takeBackReady } from '#features/conversation/server/take-back-ready.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readConversation], async (call, event: PageServerLoadEvent) => ({
  conversation: await call(readConversation, { conversationId: event.params.id }),
}));

type Values = Readonly<Record<string, unknown>>;
const read = (values: Values, event: RequestEvent) => ({ ...values, conversationId: event.params.id });
const back = (message: string) => (_: unknown, event: RequestEvent) => ({
  to: `/conversations/${event.params.id}`,
  message: `conversation.${message}`,
});

export const actions = {
  plan: action(planConversation, { read, done: back('planned') }),
  unready: action(takeBackReady, { read, done: back('unready') }),
  hold: action(holdConversation, {
    read,
    done: (_, event) => ({
      to: `/conversations/${event.params.id}/report/write`,
      message: 'conversation.held',
    }),
  }),
  cancel: action(cancelConversation, { read, done: back('cancelled') }),
  rate: action(rateConversation, { read, done: back('rated') }),
  leader: action(chooseLeader, { read, done: back('leader') }),
  standIn: action(answerStandIn, { read, done: back('answered') }),
};
