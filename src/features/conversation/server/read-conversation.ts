import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { contactsOf } from '#server/people/people.store.ts';
import { isBefore, sideOf } from '../domain/talk.ts';
import { readChoices } from './choice.store.ts';
import { readRating } from './own.store.ts';
import { readStandIn } from './leads.store.ts';
import { leadersOf } from './people.store.ts';
import { readPreparations } from './preparation.store.ts';
import { readAgreements, readEditions } from './report.store.ts';
import { conversationSubject, readTalk } from './talk.store.ts';
import { viewTalk } from './talk.view.ts';

/** How far this conversation is, what to do next, and what this reader may see of it. */
export const readConversation = query({
  permission: 'conversation.take-part',
  audit: 'conversation.read',
  input: z.strictObject({ conversationId: z.uuid() }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async ({ db, actor, today }, { conversationId }) => {
    const viewer = personOf(actor).personId;
    const talk = await readTalk(db, conversationId);
    const side = talk === null ? null : sideOf(talk, viewer);
    if (talk === null || side === null) return err(notFound);
    const waits = talk.leaderId === null && side === 'person';
    const both = [talk.personId, talk.leaderId, talk.openedLeaderId].filter((id) => id !== null);
    const [people, choices, preparations, editions, agreements, rating, standIn, leaders] = await Promise.all(
      [
        contactsOf(db, both),
        readChoices(db),
        readPreparations(db, conversationId),
        talk.heldOn === null ? [] : readEditions(db, conversationId, talk.leaderId),
        talk.state === 'agreed' ? readAgreements(db, conversationId) : [],
        side === 'person' && talk.heldOn !== null ? readRating(db, conversationId) : null,
        isBefore(talk.state) ? readStandIn(db, talk, today) : null,
        waits ? leadersOf(db, talk.personId, today) : [],
      ],
    );
    const seen = { people, choices, preparations, editions, agreements, rating, standIn, leaders };
    return ok(viewTalk({ talk, side, viewer, today, ...seen }));
  },
});
