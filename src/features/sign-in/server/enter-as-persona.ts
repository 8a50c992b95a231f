import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err } from '#core/result.ts';
import { holdsRealPeople } from '#server/db/real-people.ts';
import { isPersona } from '../domain/persona.ts';
import { browserSessionInput } from './browser-session.ts';
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
    browserSession: browserSessionInput,
  }),
  run: async (ctx, { persona, browserSession }) => {
    if (!ctx.settings.demo || (await holdsRealPeople(ctx.db))) return err(notFound);
    const person = await personOfDemonstration(ctx, persona);
    return person === null ? err(notFound) : enter(ctx, person, browserSession);
  },
});
