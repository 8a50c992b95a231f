import { z } from 'zod';
import { ok } from '#core/result.ts';
import { endAccess } from '#server/session/end-access.ts';
import { command } from '#server/usecase.ts';

/** HR signs somebody out everywhere, programs too: a lost phone, a device that was left open. It stands in her log. */
export const endAccessOf = command({
  permission: 'staff.manage',
  audit: 'staff.signed-out',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, changed }, { personId }) => {
    await endAccess(db, [personId]);
    changed(personId);
    return ok({ personId });
  },
});
