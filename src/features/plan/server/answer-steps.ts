import { z } from 'zod';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { batch } from '#server/steps.ts';
import { answerStep } from './answer-step.ts';

const row = z.looseObject({ version: z.string(), answer: z.string().optional() });

/** Several steps answered in one go; rows without a choice are left for later. */
export const answerSteps = batch({
  permission: 'plan.list-answers',
  audit: 'plan.steps-answered',
  input: z.strictObject({ steps: z.record(z.uuid(), row).default({}) }),
  ones: ({ steps }) => {
    const chosen = Object.entries(steps).filter(([, { answer = '' }]) => answer !== '');
    if (chosen.length === 0) return err(invalid('steps', 'nothing-chosen'));
    return ok(
      chosen.map(([stepId, answer]) => ({
        useCase: answerStep,
        raw: { stepId, ...answer },
        at: `steps.${stepId}.`,
      })),
    );
  },
});
