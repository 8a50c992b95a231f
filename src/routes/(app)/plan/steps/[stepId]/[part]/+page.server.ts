import { stepParts } from '#features/plan/domain/step-input.ts';
import { readOwnStep } from '#features/plan/server/read-step.ts';
import { draftStep, saveStep } from '#features/plan/server/save-step.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { RequestEvent } from './$types';

export const load = page([readOwnStep], async (call, { params }) => ({
  ...(await call(readOwnStep, { stepId: params.stepId, part: params.part })),
  part: stepParts.find((part) => part === params.part) ?? 'what',
}));

const read = (values: FormValues, { params }: RequestEvent) => ({
  ...values,
  stepId: params.stepId,
  part: params.part,
});

/** The next part, or after the last one the step itself. */
function after({ params }: RequestEvent): string {
  const next = stepParts[stepParts.findIndex((part) => part === params.part) + 1];
  return `/plan/steps/${params.stepId}${next === undefined ? '' : `/${next}`}`;
}

export const actions = {
  save: action(saveStep, { read, done: (_: unknown, event: RequestEvent) => ({ to: after(event) }) }),
  draft: draft(draftStep, { read }),
};
