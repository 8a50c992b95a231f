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
      stop_kind: 'own',
      stop_reason: reason,
      ended_on: tools.today,
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
      school_id: null,
      submitted_on: null,
      answer: null,
      answer_note: '',
      answered_by: null,
      answered_on: null,
      started_on: null,
      ended_on: null,
      stop_kind: null,
      stop_reason: '',
    });
    if (!moved.ok) return moved;
    await tools.emit({ kind: 'plan.step-withdrawn', payload: stepEvent(step) });
    return ok(null);
  },
});
