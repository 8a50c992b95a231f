import { z } from 'zod';
import { counterpartScope } from '#access/counterpart.ts';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { readSides } from '#shapes/counterpart/server/sides.store.ts';
import { mayStart } from '../domain/may-start.ts';
import { moveStep, stepBefore } from './move-step.ts';
import { stepSubject } from './step.store.ts';

/** She begins. Only when the other side moved: every counterpart promised, or refused with a reason that both see. */
export const startStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-started',
  input: z.strictObject({ stepId: z.uuid(), version: z.coerce.number().int().min(1) }),
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async (tools, moving) => {
    const before = await stepBefore(tools.db, moving, 'start-step');
    if (!before.ok) return before;
    const { step, to } = before.value;
    const sides = await readSides(
      tools.db,
      { kind: 'plan-step', personId: step.personId },
      counterpartScope(personOf(tools.actor)),
      tools.today,
    );
    const start = mayStart(
      step.state,
      sides.filter(({ itemId }) => itemId === step.id),
    );
    if (!start.ok) return err(refused(start.why, { count: start.waitsFor }));
    const moved = await moveStep(tools, step, { state: to, startedOn: tools.today, endedOn: null });
    if (!moved.ok) return moved;
    return ok(null);
  },
});
