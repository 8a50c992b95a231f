import { z } from 'zod';
import { ok } from '#core/result.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { forget, readLongGone } from './forget.store.ts';
import { yearsKept } from './years-kept.ts';

/** So many in one night, so that the night stays short; the others follow. */
const atOnce = 200;

/** Forgets whoever left long enough ago. What stays is that it was done, when, and how many rows went. */
export const forgetLeavers = command({
  permission: 'trust.forget',
  audit: 'trust.forgotten',
  input: z.strictObject({}),
  run: async ({ db, today, changed }) => {
    const leavers = await readLongGone(db, today, yearsKept(today), atOnce);
    for (const { id, leftOn } of leavers) changed(id, { leftOn, erased: await forget(db, id, today) });
    return ok({ forgotten: leavers.length });
  },
});

/** Every night, for every organisation. */
export const forgetNightly: Schedule = {
  name: 'trust.forget',
  cron: '40 2 * * *',
  erases: true,
  run: async (ctx, actor) => {
    const outcome = await forgetLeavers.execute(ctx, actor, {});
    if (!outcome.ok) throw new Error(`forgetting failed: ${outcome.error.kind}`);
  },
};
