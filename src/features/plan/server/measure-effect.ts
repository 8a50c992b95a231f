import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { moveStep, stepBefore } from './move-step.ts';
import { stepSubject } from './step.store.ts';

const input = z.strictObject({
  stepId: z.uuid(),
  version: z.coerce.number().int().min(1),
  /** 1: nothing changed, 5: much changed. */
  score: z.coerce.number().int().min(1).max(5),
  note: z.string().trim().max(1500).default(''),
});

/** What the step changed at work, some time afterwards; she may look again later. */
export const measureEffect = command({
  permission: 'plan.edit',
  audit: 'plan.effect-measured',
  input,
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async (tools, { score, note, ...which }) => {
    const before = await stepBefore(tools.db, which, 'measure-effect');
    if (!before.ok) return before;
    const { step, to } = before.value;
    const moved = await moveStep(tools, step, { state: to, effectScore: score, effectNote: note });
    return moved.ok ? ok(null) : moved;
  },
});
