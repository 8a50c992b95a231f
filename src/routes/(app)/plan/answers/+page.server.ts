import { answerSteps } from '#features/plan/server/answer-steps.ts';
import { listStepsToAnswer } from '#features/plan/server/list-steps-to-answer.ts';
import { counted } from '#i18n/flash.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([listStepsToAnswer], (call) => call(listStepsToAnswer, {}));

export const actions = {
  default: action(answerSteps, {
    done: ({ answered, behind }) => ({
      to: '/plan/answers',
      message: counted('plan.answeredMany', answered, behind),
    }),
  }),
};
