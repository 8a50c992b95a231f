import { z } from 'zod';
import { ok } from '#core/result.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { closeRunning } from './profile.store.ts';

const weeks = 26;

/** Nobody decided: a version without any step for half a year is closed. It can be begun again. */
export const closeStillProfiles = command({
  permission: 'profile.tidy',
  audit: 'profile.closed-still',
  input: z.strictObject({}),
  run: async ({ db, now, changed }) => {
    const stillSince = new Date(now.getTime() - weeks * 7 * 86_400_000);
    const closed = await closeRunning(db, { stillSince }, now);
    for (const { id, personId } of closed) changed(id, { personId });
    return ok({ closed: closed.length });
  },
});

/** Every night, for every organisation. */
export const tidyProfiles: Schedule = {
  name: 'profile.close-still',
  cron: '20 3 * * *',
  run: async (ctx, actor) => {
    await closeStillProfiles.execute(ctx, actor, {});
  },
};
