import { submitStep } from '#features/plan/server/submit-step.ts';
import { api } from '#web/api.ts';

export const POST = api({
  summary: 'Put a step before your school; everything it asks becomes somebody’s to answer',
  useCase: submitStep,
});
