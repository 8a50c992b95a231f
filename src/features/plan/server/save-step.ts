import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { draftStepInput, saveStepInput } from '../domain/step-input.ts';
import type { StepChange } from '../domain/step-input.ts';
import { readStep, stepSubject, writeContent } from './step.store.ts';

interface Save {
  readonly stepId: string;
  readonly version: number;
  readonly content: StepChange;
}

/** Keeps one page of an idea. Two windows: the second one sees what the first one saved. */
async function save(
  { db, now, changed }: WriteTools,
  { stepId, version, content }: Save,
): Promise<Result<{ version: number }, AppError>> {
  const saved = await writeContent(db, stepId, version, content, now);
  if (saved !== null) {
    changed(stepId, { fields: Object.keys(content) });
    return ok({ version: saved });
  }
  const theirs = await readStep(db, stepId);
  if (theirs === null) return err(notFound);
  return err(theirs.state === 'idea' ? { kind: 'conflict', theirs } : refused('no-longer-an-idea'));
}

export const saveStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-saved',
  input: saveStepInput,
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: save,
});

/** The same while she types. */
export const draftStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-drafted',
  input: draftStepInput,
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: save,
});
