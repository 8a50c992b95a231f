import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { stepForm } from '../domain/step.form.ts';
import type { StepChange } from '../domain/step.form.ts';
import { readStep, stepSubject, writeContent } from './step.store.ts';

const own = { stepId: z.uuid(), version: z.coerce.number().int().min(1) };

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
  if (theirs.state !== 'idea') return err(refused('no-longer-an-idea'));
  return err({ kind: 'conflict', theirs: { ...stepForm.content(theirs), version: theirs.version } });
}

export const saveStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-saved',
  input: stepForm.input('save', own),
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: save,
});

/** The same while she types. */
export const draftStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-drafted',
  input: stepForm.input('draft', own),
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: save,
});
