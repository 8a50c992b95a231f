import { z } from 'zod';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { readAdvice } from './plan.store.ts';
import { findUntouched, insertStep } from './step.store.ts';

const input = z.strictObject({
  personId: z.uuid(),
  /** Begins from a step that her profile advises. */
  adviceId: z.uuid().optional(),
  /** Opens the empty idea that she left behind, if there is one: pressing a button twice makes no two of them. */
  opensEmpty: z.boolean().default(false),
});

/** A new idea in her plan: empty, or taken over from her profile. Nobody else sees it. */
export const addStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-added',
  input,
  run: async ({ db, actor, now, changed }, { personId, adviceId = null, opensEmpty }) => {
    const advice = adviceId === null ? [] : await readAdvice(db, personId);
    const taken = advice.find((one) => one.adviceId === adviceId);
    if (adviceId !== null && taken === undefined) return err(invalid('adviceId', 'not-an-option'));
    const untouched = taken === undefined && opensEmpty ? await findUntouched(db, personId) : null;
    if (untouched !== null) return ok({ stepId: untouched });
    const { title = '', why = '', kind = null } = taken ?? {};
    const step = { tenantId: personOf(actor).tenantId, personId, title, why, kind, adviceId };
    const stepId = await insertStep(db, step, now);
    changed(stepId, adviceId === null ? {} : { adviceId });
    return ok({ stepId });
  },
});
