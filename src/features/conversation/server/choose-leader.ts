import { z } from 'zod';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { chooseLeader as decide } from '../domain/talk.ts';
import { leadersOf, schoolOfTalk } from './people.store.ts';
import { inviteBoth, write } from './post.ts';
import { conversationSubject, fileUnder, savePlan } from './talk.store.ts';
import { carryOut, takePart } from './taking-part.ts';

/** When her leader left, she says with whom she goes on. */
export const chooseLeader = command({
  permission: 'conversation.choose-leader',
  audit: 'conversation.leader-chosen',
  input: z.strictObject({ conversationId: z.uuid(), leaderId: z.uuid() }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async (tools, { conversationId, leaderId }) => {
    const part = await takePart(tools, conversationId);
    if (!part.ok) return part;
    const { talk } = part.value;
    const leaders = await leadersOf(tools.db, talk.personId, tools.today);
    if (!leaders.some(({ id }) => id === leaderId)) return err(invalid('leaderId', 'not-an-option'));
    const done = await carryOut(tools, talk, decide(talk, leaderId));
    if (!done.ok) return done;
    const school = await schoolOfTalk(tools.db, talk.personId, leaderId, tools.today);
    if (school !== null) await fileUnder(tools.db, talk.id, school);
    await write(tools, 'started', talk, leaderId, talk.personId, leaderId);
    if (talk.plannedAt !== null && talk.plannedAt > tools.now) {
      const sequence = talk.inviteSequence + 1;
      await savePlan(tools.db, talk.id, talk, { version: talk.planVersion, sequence });
      await inviteBoth(tools, done.value, 'REQUEST', sequence);
    }
    return ok(null);
  },
});
