import { z } from 'zod';
import { counterpartScope } from '#access/counterpart.ts';
import { ownSubject } from '#access/subject.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { viewStep } from '../domain/step-view.ts';
import { readPlan } from './own-plan.store.ts';

/** Her plan: the route, every step with what the other side does, and the advice that is not in it yet. */
export const readOwnPlan = query({
  permission: 'plan.edit',
  audit: 'plan.read-own',
  input: z.strictObject({ personId: z.uuid() }),
  single: true,
  about: ({ actor }, { personId }) => Promise.resolve(ownSubject(actor, personId)),
  run: async ({ db, actor, today }, { personId }) => {
    const { route, steps, sides, advice } = await readPlan(
      db,
      personId,
      counterpartScope(personOf(actor)),
      today,
    );
    return ok({ route, steps: steps.map((step) => viewStep(step, sides)), advice, today });
  },
});
