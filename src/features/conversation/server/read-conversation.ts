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
    return ok(
      viewTalk({
        talk,
        side,
        viewer,
        today,
        people: await contactsOf(
          db,
          [talk.personId, talk.leaderId, talk.openedLeaderId].filter((id) => id !== null),
        ),
        choices: await readChoices(db),
        preparations: await readPreparations(db, conversationId),
        editions: talk.heldOn === null ? [] : await readEditions(db, conversationId, talk.leaderId),
        agreements: talk.state === 'agreed' ? await readAgreements(db, conversationId) : [],
        rating: side === 'person' && talk.heldOn !== null ? await readRating(db, conversationId) : null,
        standIn: isBefore(talk.state) ? await readStandIn(db, talk, today) : null,
        leaders: waits ? await leadersOf(db, talk.personId, today) : [],
      }),
    );
  },
});
