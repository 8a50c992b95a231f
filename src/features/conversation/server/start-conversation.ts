import { z } from 'zod';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { planFields } from '../domain/plan.ts';
import { begin } from './begin.ts';
import { leadersOf } from './people.store.ts';

/** Either side begins: she with one of her leaders, or a leader with her. */
export const startConversation = command({
  permission: 'conversation.start',
  audit: 'conversation.started',
  input: z.strictObject({
    personId: z.uuid(),
    leaderId: z.uuid(),
    kind: z.string().min(1).max(40),
    ...planFields,
  }),
  run: async (tools, input) => {
    const me = personOf(tools.actor);
    const leaders = await leadersOf(tools.db, input.personId, tools.today);
    const hers = leaders.some(({ id }) => id === input.leaderId);
    const mayChoose = me.personId === input.personId || me.personId === input.leaderId;
    if (!hers || !mayChoose) return err(invalid('leaderId', 'not-an-option'));
    const begun = await begin(tools, input);
    return begun.ok ? ok({ conversationId: begun.value }) : begun;
  },
});
