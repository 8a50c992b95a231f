import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { contactsOf } from '#server/people/people.store.ts';
import { isBefore } from '../domain/talk.ts';
import type { StandInTalkView } from '../domain/views.ts';
import { readChoices } from './choice.store.ts';
import { readStandIn } from './leads.store.ts';
import { conversationSubject, readTalk } from './talk.store.ts';
import { viewPlan } from './talk.view.ts';

/** What a stand-in knows of a conversation that is not hers: with whom, when and where. */
export const readStandInTalk = query({
  permission: 'conversation.stand-in',
  audit: 'conversation.stand-in-read',
  input: z.strictObject({ conversationId: z.uuid() }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async ({ db, actor, today }, { conversationId }) => {
    const talk = await readTalk(db, conversationId);
    const standIn = talk === null ? null : await readStandIn(db, talk, today);
    if (talk === null || standIn === null || !isBefore(talk.state)) return err(notFound);
    const view: StandInTalkView = {
      id: talk.id,
      personName: (await contactsOf(db, [talk.personId])).get(talk.personId)?.name ?? '',
      leaderName: standIn.leaderName,
      until: standIn.until,
      plan: viewPlan(talk, await readChoices(db)),
      isOffered: talk.proposedLeaderId === personOf(actor).personId,
    };
    return ok(view);
  },
});
