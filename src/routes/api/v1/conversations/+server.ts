import { conversationList } from '#features/conversation/domain/views.ts';
import { listConversations } from '#features/conversation/server/list-conversations.ts';
import { api } from '#web/api.ts';

export const GET = api({
  summary: 'Your conversations, and whose turn it is',
  useCase: listConversations,
  output: conversationList.output,
});
