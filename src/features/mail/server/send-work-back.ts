import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { readDeadWork } from './outbox.store.ts';

/** The operator gives work that failed for good another round. */
export const sendWorkBack = command({
  permission: 'mail.administer',
  audit: 'mail.work-sent-back',
  input: z.strictObject({ workId: z.uuid() }),
  run: async ({ db, ctx, changed }, { workId }) => {
    const failed = await readDeadWork(db);
    if (!failed.some(({ id }) => id === workId)) return err(notFound);
    if (!(await ctx.jobs.sendBack(db, workId))) return err(notFound);
    changed(workId);
    return ok(null);
  },
});
