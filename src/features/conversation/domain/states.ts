import { lifecycle, start } from '#core/lifecycle.ts';
import type { MoveOf, StateOf } from '#core/lifecycle.ts';

/** The life of a conversation. Steps that stay in a state (planning, un-readying, objecting) are not here. */
export const conversationLifecycle = lifecycle('conversation', 'conversation', {
  [start]: { 'start-conversation': 'planned', 'start-several': 'planned' },
  planned: {
    'save-preparation': 'preparing',
    'hold-conversation': 'held',
    'cancel-conversation': 'cancelled',
    'settle-conversations': ['cancelled', 'closed'],
  },
  preparing: {
    'say-ready': 'ready',
    'hold-conversation': 'held',
    'cancel-conversation': 'cancelled',
    'settle-conversations': ['cancelled', 'closed'],
  },
  ready: {
    'answer-stand-in': 'preparing',
    'hold-conversation': 'held',
    'cancel-conversation': 'cancelled',
    'settle-conversations': ['preparing', 'cancelled', 'closed'],
  },
  held: { 'save-report': 'report', 'settle-conversations': 'closed' },
  report: { 'agree-report': 'agreed', 'settle-conversations': 'closed' },
  agreed: {},
  closed: {},
  cancelled: {},
});
export type ConversationState = StateOf<typeof conversationLifecycle>;
export type ConversationMove = MoveOf<typeof conversationLifecycle>;
