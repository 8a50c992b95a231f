import type { PlanTexts } from '../nl/plan.ts';

export const plan: PlanTexts = {
  title: 'plan',
};
