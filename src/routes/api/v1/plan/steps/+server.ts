import { z } from 'zod';
import { addStep } from '#features/plan/server/add-step.ts';
import { api } from '#web/api.ts';

export const POST = api({
  summary: 'Add a step to your plan; it is an idea that only you see',
  useCase: addStep,
  own: true,
  output: z.object({ stepId: z.string() }),
  status: 201,
});
