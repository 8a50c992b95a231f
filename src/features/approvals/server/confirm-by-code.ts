import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { closedBecause } from '../domain/approval.ts';
import { carryOut } from './answer.ts';
import { readApproval } from './approvals.store.ts';
import { tellAsker } from './mails.ts';

/** Somebody at the server's shell is the second person; `look` only tells what it is about. */
export const confirmByCode = command({
  permission: 'approval.keep',
  audit: 'approval.given-by-shell',
  input: z.strictObject({ approvalId: z.uuid(), look: z.boolean().default(false) }),
  run: async (tools, { approvalId, look }) => {
    const one = await readApproval(tools.db, approvalId);
    if (one === null) return err(notFound);
    const { kind, facts, names, asker, askedAt } = one;
    const told = { kind, facts, names, asker, askedAt };
    if (look) {
      const closed = closedBecause(one, tools.now);
      return closed === null ? ok(told) : err(refused(closed));
    }
    const done = await carryOut(tools, approvalId, null);
    if (!done.ok) return done;
    await tellAsker(tools, one, 'given', null);
    return ok(told);
  },
});
