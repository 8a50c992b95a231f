import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { contactsOf } from '#server/people/people.store.ts';
import { isBefore, sideOf } from '../domain/conversation.ts';
import { readChoices } from './choice.store.ts';
import { readRating } from './own.store.ts';
import { readStandIn } from './leads.store.ts';
import { leadersOf } from './people.store.ts';
import { readPreparations } from './preparation.store.ts';
import { readAgreements, readEditions } from './report.store.ts';
import { conversationSubject, findConversation } from './conversation.store.ts';
import { viewConversation } from './conversation.view.ts';

/** How far this conversation is, what to do next, and what this reader may see of it. */
export const readConversation = query({
  permission: 'conversation.take-part',
  audit: 'conversation.read',
  input: z.strictObject({ conversationId: z.uuid() }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async ({ db, actor, today }, { conversationId }) => {
    const viewer = personOf(actor).personId;
    const conversation = await findConversation(db, conversationId);
    const side = conversation === null ? null : sideOf(conversation, viewer);
    if (conversation === null || side === null) return err(notFound);
    const waits = conversation.leaderId === null && side === 'person';
    const both = [conversation.personId, conversation.leaderId, conversation.openedLeaderId].filter(
      (id) => id !== null,
    );
    const [people, choices, preparations, editions, agreements, rating, standIn, leaders] = await Promise.all(
      [
        contactsOf(db, both),
        readChoices(db),
        readPreparations(db, conversationId),
        conversation.heldOn === null ? [] : readEditions(db, conversationId, conversation.leaderId),
        conversation.state === 'agreed' ? readAgreements(db, conversationId) : [],
        side === 'person' && conversation.heldOn !== null ? readRating(db, conversationId) : null,
        isBefore(conversation.state) ? readStandIn(db, conversation, today) : null,
        waits ? leadersOf(db, conversation.personId, today) : [],
      ],
    );
    const seen = { people, choices, preparations, editions, agreements, rating, standIn, leaders };
    return ok(viewConversation({ conversation, side, viewer, today, ...seen }));
  },
});
