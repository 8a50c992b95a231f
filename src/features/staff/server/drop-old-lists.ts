import { z } from 'zod';
import { ok } from '#core/result.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { dropFiles } from './staff-import.store.ts';
import { dropChanges } from './undo.store.ts';

const dayInMilliseconds = 86_400_000;

/** Removes files of staff that nobody decided about for a day. */
export const dropOldLists = command({
  permission: 'staff.keep',
  audit: 'staff.old-lists-dropped',
  input: z.strictObject({}),
  run: async ({ db, now, changed }) => {
    const before = new Date(now.getTime() - dayInMilliseconds);
    const dropped = await dropFiles(db, before, now);
    await dropChanges(db, before);
    for (const id of dropped) changed(id);
    return ok({ dropped: dropped.length });
  },
});

export const dropOldListsHourly: Schedule = {
  name: 'staff.drop-old-lists',
  cron: '40 * * * *',
  afterEnd: true,
  run: async (ctx, actor) => {
    await dropOldLists.execute(ctx, actor, {});
  },
};
