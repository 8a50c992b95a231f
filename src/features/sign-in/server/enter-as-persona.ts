import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err } from '#core/result.ts';
import { holdsRealPeople } from '#server/db/real-people.ts';
import { isPersona } from '../domain/persona.ts';
import { doorstepInput } from './doorstep.ts';
import { enter } from './enter.ts';
import { inSteps } from '#server/steps.ts';
import { personOfDemonstration } from './people.store.ts';

/**
 * A visitor of the demonstration becomes one of its people, without a code. Elsewhere this does not exist, nor once real
 * people came in beside them.
 */
export const enterAsPersona = inSteps({
  permission: 'public',
  audit: 'sign-in.persona-entered',
  input: z.strictObject({
    persona: z.string().refine(isPersona, { message: 'not-an-option' }),
    doorstep: doorstepInput,
  }),
  run: async (ctx, { persona, doorstep }) => {
    if (!ctx.settings.demo || (await holdsRealPeople(ctx.db))) return err(notFound);
    const person = await personOfDemonstration(ctx, persona);
    return person === null ? err(notFound) : enter(ctx, person, doorstep);
  },
});
