import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err } from '#core/result.ts';
import { isPersona } from '../domain/persona.ts';
import { doorstepInput } from './doorstep.ts';
import { enter } from './enter.ts';
import { inSteps } from './in-steps.ts';
import { personOfDemonstration } from './people.store.ts';

/** A visitor of the demonstration becomes one of its people, without a code. Elsewhere this does not exist. */
export const enterAsPersona = inSteps({
  permission: 'public',
  audit: 'sign-in.persona-entered',
  input: z.strictObject({
    persona: z.string().refine(isPersona, { message: 'not-an-option' }),
    doorstep: doorstepInput,
  }),
  run: async (ctx, { persona, doorstep }) => {
    const person = ctx.settings.demo ? await personOfDemonstration(ctx, persona) : null;
    return person === null ? err(notFound) : enter(ctx, person, doorstep);
  },
});
