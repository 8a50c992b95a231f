import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { approvalSubject } from './approvals.store.ts';
import { carryOut } from './answer.ts';
import { tellAsker } from './mails.ts';

/** A second person says yes, and it is done. */
export const giveApproval = command({
  permission: 'approval.answer',
  audit: 'approval.given',
  input: z.strictObject({ approvalId: z.uuid() }),
  about: ({ db }, { approvalId }) => approvalSubject(db, approvalId),
  run: async (tools, { approvalId }) => {
    const second = personOf(tools.actor);
    const done = await carryOut(tools, approvalId, second.personId);
    if (!done.ok) return done;
    await tellAsker(tools, done.value, 'given', second.name);
    return ok({ approvalId });
  },
});
