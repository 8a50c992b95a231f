import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { settle } from './settle.ts';

/** Every morning, and when an employment or a role ends: no conversation stays open for someone who is gone. */
export const settleConversations = command({
  permission: 'conversation.settle',
  audit: 'conversation.settled',
  input: z.strictObject({}),
  run: async (tools) => {
    await settle(tools, 'all');
    return ok(null);
  },
});
