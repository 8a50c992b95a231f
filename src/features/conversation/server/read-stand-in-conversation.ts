import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { contactsOf } from '#server/people/people.store.ts';
import { isBefore } from '../domain/conversation.ts';
import type { StandInConversationView } from '../domain/views.ts';
import { readChoices } from './choice.store.ts';
import { readStandIn } from './leads.store.ts';
import { conversationSubject, findConversation } from './conversation.store.ts';
import { viewPlan } from './conversation.view.ts';

/** What a stand-in knows of a conversation that is not hers: with whom, when and where. */
export const readStandInConversation = query({
  permission: 'conversation.stand-in',
  audit: 'conversation.stand-in-read',
  input: z.strictObject({ conversationId: z.uuid() }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async ({ db, actor, today }, { conversationId }) => {
    const conversation = await findConversation(db, conversationId);
    const standIn = conversation === null ? null : await readStandIn(db, conversation, today);
    if (conversation === null || standIn === null || !isBefore(conversation.state)) return err(notFound);
    const view: StandInConversationView = {
      id: conversation.id,
      personName: (await contactsOf(db, [conversation.personId])).get(conversation.personId)?.name ?? '',
      leaderName: standIn.leaderName,
      until: standIn.until,
      plan: viewPlan(conversation, await readChoices(db)),
      isOffered: conversation.proposedLeaderId === personOf(actor).personId,
    };
    return ok(view);
  },
});
