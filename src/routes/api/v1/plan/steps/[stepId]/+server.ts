import { z } from 'zod';
import { saveStep } from '#features/plan/server/save-step.ts';
import { api } from '#web/api.ts';

export const PUT = api({
  summary: 'Save one part of a step that is still an idea',
  useCase: saveStep,
  output: z.object({ version: z.number() }),
});
