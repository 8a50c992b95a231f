import type { Handler } from '#server/ctx.ts';
import { readNewAdvice } from './plan.store.ts';
import { insertStep } from './step.store.ts';

/**
 * She agreed to her profile: what it advises comes into her plan as ideas, hers alone until she puts them forward. What
 * an earlier version advised came then already; an idea that she removed does not come back.
 */
export const onProfileSettled: Handler<'profile.settled'> = async ({ db, actor, now }, { personId }) => {
  if (actor.kind !== 'person') return;
  for (const advice of await readNewAdvice(db, personId))
    await insertStep(db, { tenantId: actor.tenantId, personId, ...advice }, now);
};
