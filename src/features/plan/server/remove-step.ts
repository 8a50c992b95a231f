import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { deleteIdea, stepSubject } from './step.store.ts';

/** She throws an idea away; what was put before the school is taken back or stopped instead. */
export const removeStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-removed',
  input: z.strictObject({ stepId: z.uuid() }),
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async ({ db, changed }, { stepId }) => {
    if (!(await deleteIdea(db, stepId))) return err(refused('no-longer-an-idea'));
    changed(stepId);
    return ok(null);
  },
});
