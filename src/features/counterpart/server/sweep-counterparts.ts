import { z } from 'zod';
import { ok } from '#core/result.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { findOwners } from './find-owners.ts';
import { tellGivenBack } from './tell-given-back.ts';

/** Every night: whoever left by now leaves nothing behind without an owner. */
export const sweepCounterparts = command({
  permission: 'counterpart.keep',
  audit: 'counterpart.swept',
  input: z.strictObject({}),
  run: async (tools) => {
    const { withdrawn, passedOn, givenBack } = await findOwners(tools, 'all');
    await tellGivenBack(tools, givenBack);
    for (const id of [...withdrawn, ...passedOn]) tools.changed(id);
    return ok({ withdrawn: withdrawn.length, passedOn: passedOn.length });
  },
});

export const counterpartSweep: Schedule = {
  name: 'counterpart.sweep',
  cron: '30 2 * * *',
  run: async (ctx, actor) => {
    await sweepCounterparts.execute(ctx, actor, {});
  },
};
