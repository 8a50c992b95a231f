import { foreseeOwners } from '#features/counterpart/server/foresee-owners.ts';
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

/** Of an idea also who would get what. Who works at more schools is told roles: which leader depends on her choice. */
export const load = page([readOwnStep, foreseeOwners], async (call, event) => {
  const data = await call(readOwnStep, { stepId: event.params.stepId });
  const { step, workPlaces } = data;
  const [first, ...more] = workPlaces;
  if (step.state !== 'idea' || first === undefined) return { ...data, foreseen: [] };
  const { id: stepId, personId, asks } = step;
  const { parts } = await call(foreseeOwners, { personId, stepId, schoolId: first.schoolId, asks });
  const isOfSchool = (role: string): boolean => role === 'leader' || role === 'director';
  const foreseen = parts.map((part) =>
    more.length > 0 && isOfSchool(part.ownerRole) ? { ...part, ownerName: null } : part,
  );
  return { ...data, foreseen };
});

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
