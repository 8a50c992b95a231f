import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { approvalSubject } from './approvals.store.ts';
import { close } from './answer.ts';

/** Whoever asked takes it back. */
export const withdrawApproval = command({
  permission: 'approval.withdraw',
  audit: 'approval.withdrawn',
  input: z.strictObject({ approvalId: z.uuid() }),
  about: ({ db }, { approvalId }) => approvalSubject(db, approvalId),
  run: async (tools, { approvalId }) => {
    const closed = await close(tools, approvalId, 'withdrawn', personOf(tools.actor).personId);
    if (!closed.ok) return closed;
    tools.changed(approvalId, { approval: closed.value.kind });
    return ok({ approvalId });
  },
});
