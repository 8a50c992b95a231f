import { addDays } from '#core/date.ts';
import type { Handler, HandlerTools } from '#server/ctx.ts';
import { restore } from '#server/ending/ending.store.ts';
import { planStepLifecycle } from '../domain/step-state.ts';
import { readStepsToClose, readStepsToMove } from './close.store.ts';
import { readStep, writeMove } from './step.store.ts';

/** A step without a last day, about which nobody decided for this long, is closed. */
const longestUndecidedDays = 365;

/**
 * The exits of a step, of one person or of all: closes those of who left and those that nobody decided about; moves those of
 * who changed school.
 */
export async function tidySteps(
  { db, now, today, emit }: HandlerTools,
  about: string | null,
): Promise<readonly string[]> {
  const touched: string[] = [];
  const since = addDays(today, -longestUndecidedDays);
  for (const { stepId, why } of await readStepsToClose(db, today, since, about)) {
    const step = await readStep(db, stepId);
    const to = step === null ? null : planStepLifecycle.after(step.state, 'close-steps');
    if (step === null || to === null) continue;
    await writeMove(db, stepId, step.version, { state: to, stopKind: why, endedOn: today }, now);
    const payload = { stepId, personId: step.personId };
    await emit({ kind: 'plan.step-stopped', payload });
    touched.push(stepId);
  }
  for (const { stepId, schoolId } of await readStepsToMove(db, today, about)) {
    const step = await readStep(db, stepId);
    if (step === null) continue;
    await writeMove(db, stepId, step.version, { state: step.state, schoolId }, now);
    touched.push(stepId);
  }
  return touched;
}

/** Somebody's job ended; an end that lies ahead is seen to in the night after it. */
export const onEmploymentEnded: Handler<'staff.employment-ended'> = async (tools, { personId }) => {
  await tidySteps(tools, personId);
};

/** That end was taken back: her steps stand where they stood, unless somebody moved them since. */
export const onEndingUndone: Handler<'staff.ending-undone'> = async ({ db, now }, { endingIds }) => {
  await restore(db, endingIds, 'plan_step', now);
};
