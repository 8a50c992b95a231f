import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { contactsOf } from '#server/people/people.store.ts';
import { sideOf } from '../domain/conversation.ts';
import { readChoices } from './choice.store.ts';
import { readPreparations } from './preparation.store.ts';
import { readEditions } from './report.store.ts';
import { viewReport } from './report.view.ts';
import { conversationSubject, findConversation } from './conversation.store.ts';

/** The report in all its editions, to read, write, agree to or print. */
export const readReport = query({
  permission: 'conversation.take-part',
  audit: 'conversation.report-read',
  input: z.strictObject({ conversationId: z.uuid() }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async ({ db, actor, today }, { conversationId }) => {
    const viewer = personOf(actor).personId;
    const conversation = await findConversation(db, conversationId);
    const side = conversation === null ? null : sideOf(conversation, viewer);
    if (conversation === null || side === null) return err(notFound);
    const editions = await readEditions(db, conversationId, conversation.leaderId);
    const writers = editions.flatMap(({ writtenBy, objection }) => [writtenBy, objection?.by ?? writtenBy]);
    const ids = new Set([
      conversation.personId,
      ...writers,
      ...(conversation.leaderId === null ? [] : [conversation.leaderId]),
    ]);
    const [people, preparations, choices] = await Promise.all([
      contactsOf(db, [...ids]),
      readPreparations(db, conversationId),
      readChoices(db),
    ]);
    return ok(viewReport({ conversation, side, viewer, editions, people, preparations, choices, today }));
  },
});
