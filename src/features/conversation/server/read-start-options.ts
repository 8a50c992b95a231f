import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readChoices } from './choice.store.ts';
import { leadersOf } from './people.store.ts';

/** What someone may choose from when she begins: who leads her, and the board's kinds and forms. */
export const readStartOptions = query({
  permission: 'conversation.begin',
  audit: 'conversation.start-options-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const choices = (await readChoices(db)).filter(({ inUse }) => inUse);
    return ok({
      leaders: await leadersOf(db, personOf(actor).personId, today),
      kinds: choices.filter(({ list }) => list === 'kind'),
      forms: choices.filter(({ list }) => list === 'form'),
    });
  },
});
