import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { approvalSubject } from './approvals.store.ts';
import { close } from './answer.ts';
import { tellAsker } from './mails.ts';

/** A second person says no: nothing happens, and who asked hears it. */
export const refuseApproval = command({
  permission: 'approval.answer',
  audit: 'approval.refused',
  input: z.strictObject({ approvalId: z.uuid() }),
  about: ({ db }, { approvalId }) => approvalSubject(db, approvalId),
  run: async (tools, { approvalId }) => {
    const second = personOf(tools.actor);
    const closed = await close(tools, approvalId, 'refused', second.personId);
    if (!closed.ok) return closed;
    tools.changed(approvalId, { approval: closed.value.kind });
    await tellAsker(tools, closed.value, 'refused', second.name);
    return ok({ approvalId });
  },
});
