import { z } from 'zod';
import { ok } from '#core/result.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { forgetEndings, undoDays } from '#server/ending/ending.store.ts';
import { command } from '#server/usecase.ts';
import { carryOutEnds, endAccessOfLeavers } from './carry-out-ends.ts';

const day = 86_400_000;

/** Ends that were foreseen and have come, and those too long ago to take back: for the night. */
export const closeEnded = command({
  permission: 'staff.keep',
  audit: 'staff.ends-carried-out',
  input: z.strictObject({}),
  run: async (tools) => {
    await forgetEndings(tools.db, new Date(tools.now.getTime() - undoDays * day));
    const ends = await carryOutEnds(tools);
    return ok({ ...ends, leavers: await endAccessOfLeavers(tools) });
  },
});

export const closeEndedNightly: Schedule = {
  name: 'staff.close-ended',
  cron: '5 0 * * *',
  atStart: true,
  run: async (ctx, actor) => {
    await closeEnded.execute(ctx, actor, {});
  },
};
