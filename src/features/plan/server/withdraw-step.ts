import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { moveStep, stepBefore, stepEvent } from './move-step.ts';
import { stepSubject } from './step.store.ts';

/** She takes a step back to change it: it is hers alone again, and what it asked is asked no more. */
export const withdrawStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-withdrawn',
  input: z.strictObject({ stepId: z.uuid(), version: z.coerce.number().int().min(1) }),
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async (tools, moving) => {
    const before = await stepBefore(tools.db, moving, 'withdraw-step');
    if (!before.ok) return before;
    const { step, to } = before.value;
    const moved = await moveStep(tools, step, {
      state: to,
      schoolId: null,
      submittedOn: null,
      answer: null,
      answerNote: '',
      answeredBy: null,
      answeredOn: null,
    });
    if (!moved.ok) return moved;
    await tools.emit({ kind: 'plan.step-withdrawn', payload: stepEvent(step) });
    return ok(null);
  },
});
