import { answerStep } from '#features/plan/server/answer-step.ts';
import { readShownPlan } from '#features/plan/server/read-shown-plan.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { RequestEvent } from './$types';

export const load = page([readShownPlan], (call, { params }) =>
  call(readShownPlan, { personId: params.personId }),
);

export const actions = {
  answer: action(answerStep, {
    done: (_: unknown, event: RequestEvent) => ({ to: event.url.pathname, message: 'plan.answered' }),
  }),
};
