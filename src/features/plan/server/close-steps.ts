import { z } from 'zod';
import { ok } from '#core/result.ts';
import { untouchedBefore } from '#server/untouched.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { eraseUntouched } from './step.store.ts';
import { tidySteps } from './tidy-steps.ts';

/** Every night: no step hangs because she left, or because nobody decided in time; and none is kept that never was one. */
export const closeSteps = command({
  permission: 'plan.keep',
  audit: 'plan.steps-closed',
  input: z.strictObject({}),
  run: async (tools) => {
    const touched = await tidySteps(tools, null);
    for (const stepId of touched) tools.changed(stepId);
    return ok({
      touched: touched.length,
      erased: await eraseUntouched(tools.db, untouchedBefore(tools.now)),
    });
  },
});

/** Before the sweep of counterparts, which then finds what these steps asked already withdrawn. */
export const planSchedule: Schedule = {
  name: 'plan.close-steps',
  cron: '20 2 * * *',
  run: async (ctx, actor) => {
    await closeSteps.execute(ctx, actor, {});
  },
};
