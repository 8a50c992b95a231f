import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { moveStep, stepBefore, stepEvent } from './move-step.ts';
import { stepSubject } from './step.store.ts';

const words = z.string().trim().max(2000).default('');
const moving = { stepId: z.uuid(), version: z.coerce.number().int().min(1) };

/** The step is done: what she learnt, and what she uses of it at work. */
export const finishStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-finished',
  input: z.strictObject({ ...moving, learned: words.pipe(z.string().min(1)), used: words }),
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async (tools, { learned, used, ...which }) => {
    const before = await stepBefore(tools.db, which, 'finish-step');
    if (!before.ok) return before;
    const { step, to } = before.value;
    const moved = await moveStep(tools, step, { state: to, learned, used, endedOn: tools.today });
    if (!moved.ok) return moved;
    await tools.emit({
      kind: 'plan.step-finished',
      payload: { ...stepEvent(step), kind: step.kind, answer: step.answer },
    });
    return ok(null);
  },
});

/** While the step runs she keeps what she learns, as she types. */
export const noteLearning = command({
  permission: 'plan.edit',
  audit: 'plan.learning-noted',
  input: z.strictObject({ ...moving, learned: words, used: words }),
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async (tools, { learned, used, ...which }) => {
    const before = await stepBefore(tools.db, which, 'finish-step');
    if (!before.ok) return before;
    return moveStep(tools, before.value.step, { state: before.value.step.state, learned, used });
  },
});
