import { z } from 'zod';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { neededDay } from '#core/typed-day.ts';
import { command } from '#server/usecase.ts';
import { moveStep, stepBefore } from './move-step.ts';
import { stepSubject } from './step.store.ts';

const input = z.strictObject({
  stepId: z.uuid(),
  version: z.coerce.number().int().min(1),
  endsOn: neededDay,
});

/** A running step takes longer: she chooses another last day. */
export const extendStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-extended',
  input,
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async (tools, { endsOn, ...moving }) => {
    if (endsOn < tools.today) return err(invalid('endsOn', 'in-the-past'));
    const before = await stepBefore(tools.db, moving, 'extend-step');
    if (!before.ok) return before;
    const { step, to } = before.value;
    const moved = await moveStep(tools, step, { state: to, endsOn: endsOn });
    return moved.ok ? ok(null) : moved;
  },
});
