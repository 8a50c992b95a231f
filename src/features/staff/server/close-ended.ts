import { z } from 'zod';
import { ok } from '#core/result.ts';
import type { Schedule } from '#server/jobs/labour.ts';
import { command } from '#server/usecase.ts';
import { carryOutEnds } from './carry-out-ends.ts';

/** Ends that were foreseen and have come: for the night. */
export const closeEnded = command({
  permission: 'staff.keep',
  audit: 'staff.ends-carried-out',
  input: z.strictObject({}),
  run: async (tools) => ok(await carryOutEnds(tools)),
});

export const closeEndedNightly: Schedule = {
  name: 'staff.close-ended',
  cron: '5 0 * * *',
  atStart: true,
  run: async (ctx, actor) => {
    await closeEnded.execute(ctx, actor, {});
  },
};
