import { z } from 'zod';
import { counterpartScope } from '#access/counterpart.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readSides } from '#shapes/counterpart/server/sides.store.ts';
import { stepForm } from '../domain/step.form.ts';
import { viewStep } from '../domain/step-view.ts';
import { readWorkPlaces } from './side.store.ts';
import { readStep, stepSubject } from './step.store.ts';

/** One of her steps with both sides, and where she can put it forward. */
export const readOwnStep = query({
  permission: 'plan.edit',
  audit: 'plan.step-read',
  input: z.strictObject({ stepId: z.uuid(), part: z.enum(stepForm.order).optional() }),
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async ({ db, actor, today }, { stepId, part }) => {
    const step = await readStep(db, stepId);
    if (step === null) return err(notFound);
    // Only an idea is filled in; what was put forward is taken back first.
    if (part !== undefined && step.state !== 'idea') return err(notFound);
    return ok({
      step: viewStep(
        step,
        await readSides(
          db,
          { kind: 'plan-step', personId: step.personId },
          counterpartScope(personOf(actor)),
          today,
        ),
      ),
      workPlaces: await readWorkPlaces(db, step.personId, today),
      today,
    });
  },
});
