import { stepForm } from '#features/plan/domain/step.form.ts';
import { readOwnStep } from '#features/plan/server/read-step.ts';
import { draftStep, saveStep } from '#features/plan/server/save-step.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { RequestEvent } from './$types';

export const load = page([readOwnStep], async (call, { params }) => ({
  ...(await call(readOwnStep, { stepId: params.stepId, part: params.part })),
  part: stepForm.order.find((part) => part === params.part) ?? 'what',
}));

const read = (values: FormValues, { params }: RequestEvent) => ({ ...values, ...params });

/** The next part, or after the last one the step itself. */
function after({ params }: RequestEvent): string {
  const next = stepForm.order[stepForm.order.findIndex((part) => part === params.part) + 1];
  return `/plan/steps/${params.stepId}${next === undefined ? '' : `/${next}`}`;
}

export const actions = {
  save: action(saveStep, { read, done: (_: unknown, event: RequestEvent) => ({ to: after(event) }) }),
  draft: draft(draftStep, { read }),
};
