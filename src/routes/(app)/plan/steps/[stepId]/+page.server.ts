import { extendStep } from '#features/plan/server/extend-step.ts';
import { finishStep, noteLearning } from '#features/plan/server/finish-step.ts';
import { measureEffect } from '#features/plan/server/measure-effect.ts';
import { readOwnStep } from '#features/plan/server/read-step.ts';
import { removeStep } from '#features/plan/server/remove-step.ts';
import { startStep } from '#features/plan/server/start-step.ts';
import { resumeStep, stopStep } from '#features/plan/server/stop-step.ts';
import { submitStep } from '#features/plan/server/submit-step.ts';
import { withdrawStep } from '#features/plan/server/withdraw-step.ts';
import type { UseCase } from '#server/usecase.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { RequestEvent } from './$types';

export const load = page([readOwnStep], (call, event) => call(readOwnStep, { stepId: event.params.stepId }));

const read = (values: FormValues, event: RequestEvent) => ({ ...values, stepId: event.params.stepId });

/** Does one thing with this step, and stays on its page. */
const here = <Input, Output>(useCase: UseCase<Input, Output>, message: string) =>
  action(useCase, {
    read,
    done: (_: Output, event: RequestEvent) => ({ to: event.url.pathname, message: `plan.${message}` }),
  });

export const actions = {
  submit: action(submitStep, { read, done: () => ({ to: '/plan', message: 'plan.submitted' }) }),
  remove: action(removeStep, {
    read: (_values, event: RequestEvent) => ({ stepId: event.params.stepId }),
    done: () => ({ to: '/plan', message: 'plan.removed' }),
  }),
  withdraw: here(withdrawStep, 'withdrawn'),
  start: here(startStep, 'started'),
  extend: here(extendStep, 'extended'),
  note: draft(noteLearning, { read }),
  keep: here(noteLearning, 'saved'),
  finish: here(finishStep, 'finished'),
  stop: here(stopStep, 'stopped'),
  resume: here(resumeStep, 'resumed'),
  measure: here(measureEffect, 'measured'),
};
