import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { saveRating } from './own.store.ts';
import { conversationSubject, findConversation } from './conversation.store.ts';

/** "Was I taken seriously?", 1 (not at all) to 5 (very much). Hers alone; her leader never sees it. */
export const rateConversation = command({
  permission: 'conversation.rate',
  audit: 'conversation.rated',
  input: z.strictObject({ conversationId: z.uuid(), serious: z.coerce.number().int().min(1).max(5) }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async ({ db, actor, now, changed }, { conversationId, serious }) => {
    const { tenantId, personId } = personOf(actor);
    const conversation = await findConversation(db, conversationId);
    if (conversation?.heldOn == null) return err(refused('not-held'));
    await saveRating(db, { tenantId, conversationId, personId, serious }, now);
    changed(conversationId);
    return ok(null);
  },
});
