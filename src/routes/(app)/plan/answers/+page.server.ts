import { answerSteps } from '#features/plan/server/answer-steps.ts';
import { listStepsToAnswer } from '#features/plan/server/list-steps-to-answer.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([listStepsToAnswer], async (call, { url }) => ({
  ...(await call(listStepsToAnswer, {})),
  answered: Number(url.searchParams.get('answered') ?? 0),
  behind: Number(url.searchParams.get('behind') ?? 0),
}));

export const actions = {
  default: action(answerSteps, {
    done: ({ answered, behind }) => ({
      to: `/plan/answers?answered=${String(answered)}&behind=${String(behind)}`,
    }),
  }),
};
