import { z } from 'zod';
import { answerStep } from '#features/plan/server/answer-step.ts';
import { api } from '#web/api.ts';

export const POST = api({
  summary: 'Answer a step as its leader: can, can if, or not now',
  useCase: answerStep,
  output: z.object({ personId: z.string() }),
});
