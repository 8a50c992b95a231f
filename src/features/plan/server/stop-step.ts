import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { moveStep, stepBefore, stepEvent } from './move-step.ts';
import { stepSubject } from './step.store.ts';

const moving = { stepId: z.uuid(), version: z.coerce.number().int().min(1) };

/** She stops, and says why; the other side need not go on. */
export const stopStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-stopped',
  input: z.strictObject({ ...moving, reason: z.string().trim().min(1).max(600) }),
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async (tools, { reason, ...which }) => {
    const before = await stepBefore(tools.db, which, 'stop-step');
    if (!before.ok) return before;
    const { step, to } = before.value;
    const moved = await moveStep(tools, step, {
      state: to,
      stopKind: 'own',
      stopReason: reason,
      endedOn: tools.today,
    });
    if (!moved.ok) return moved;
    await tools.emit({ kind: 'plan.step-stopped', payload: stepEvent(step) });
    return ok(null);
  },
});

/** She takes a stopped step up again, as an idea. */
export const resumeStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-resumed',
  input: z.strictObject(moving),
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async (tools, which) => {
    const before = await stepBefore(tools.db, which, 'resume-step');
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
      startedOn: null,
      endedOn: null,
      stopKind: null,
      stopReason: '',
    });
    if (!moved.ok) return moved;
    await tools.emit({ kind: 'plan.step-withdrawn', payload: stepEvent(step) });
    return ok(null);
  },
});
