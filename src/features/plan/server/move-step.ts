import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { StepEvent } from '#core/events.ts';
import { end } from '#core/lifecycle.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { Step } from '../domain/step.ts';
import { planStepLifecycle } from '../domain/step-state.ts';
import type { StepMove, StepState } from '../domain/step-state.ts';
import { readStep, writeMove } from './step.store.ts';
import type { StepMoved } from './step.store.ts';

export interface Moving {
  readonly stepId: string;
  readonly version: number;
}

/** The step as this move finds it and the state it leads to; or why the move is not open. */
export async function stepBefore(
  db: WriteTools['db'],
  { stepId, version }: Moving,
  by: StepMove,
): Promise<Result<{ step: Step; to: StepState }, AppError>> {
  const step = await readStep(db, stepId);
  if (step === null) return err(notFound);
  if (step.version !== version) return err({ kind: 'conflict', theirs: step });
  const to = planStepLifecycle.after(step.state, by);
  return to === null || to === end ? err(refused('not-possible-now')) : ok({ step, to });
}

/** Writes a move, unless somebody was first. */
export async function moveStep(
  { db, now, changed }: Pick<WriteTools, 'db' | 'now' | 'changed'>,
  step: Step,
  to: StepMoved,
): Promise<Result<{ version: number }, AppError>> {
  const version = await writeMove(db, step.id, step.version, to, now);
  if (version === null) return err({ kind: 'conflict', theirs: await readStep(db, step.id) });
  changed(step.id, { from: step.state, to: to.state });
  return ok({ version });
}

export const stepEvent = ({ id, personId, schoolId, title }: Step): StepEvent => ({
  stepId: id,
  personId,
  schoolId,
  title,
});
