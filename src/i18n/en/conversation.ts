import type { ConversationTexts } from '../nl/conversation.ts';

export const conversation: ConversationTexts = {
  title: 'conversation',
};
