import { z } from 'zod';
import { counterpartScope } from '#access/counterpart.ts';
import { ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { personOf, query } from '#server/usecase.ts';
import { viewStep } from '../domain/step-view.ts';
import { readAdvice, readRoute } from './plan.store.ts';
import { readOtherSides } from './side.store.ts';
import { readSteps } from './step.store.ts';

/** Her plan: the route, every step with what the other side does, and the advice that is not in it yet. */
export const readOwnPlan = query({
  permission: 'plan.edit',
  audit: 'plan.read-own',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, actor, today }, { personId }) => {
    const [route, steps, sides, advice] = await Promise.all([
      readRoute(db, personId),
      readSteps(db, personId),
      readOtherSides(db, personId, counterpartScope(personOf(actor)), today),
      readAdvice(db, personId),
    ]);
    return ok({
      route,
      steps: steps.map((step) => viewStep(step, sides)),
      advice,
      today,
    });
  },
});
