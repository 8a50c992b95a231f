import type { Schedule } from '#server/jobs/job-types.ts';
import { removeApprovals } from './approvals.store.ts';

const keepDays = 30;

/** Requests go thirty days after they were answered or came to an end; what was done stays in the audit log. */
export const tidyApprovalsNightly: Schedule = {
  name: 'approvals.tidy',
  cron: '50 3 * * *',
  atStart: true,
  erases: true,
  run: (ctx, { tenantId }) =>
    ctx.db.transaction(
      { tenantId, system: true },
      (tx) => removeApprovals(tx, new Date(ctx.now().getTime() - keepDays * 86_400_000)),
      true,
    ),
};
