import { z } from 'zod';
import { ok } from '#core/result.ts';
import { beginSession } from '#server/session/session.store.ts';
import { command, personOf } from '#server/usecase.ts';

/** Where every door ends: a session for a person who proved who she is. It stands in her own audit log. */
export const openSession = command({
  permission: 'session.manage-own',
  audit: 'sign-in.session-begun',
  input: z.strictObject({ personId: z.uuid(), device: z.string().max(200) }),
  run: async ({ db, actor, now, changed }, { device }) => {
    const { tenantId, personId } = personOf(actor);
    const token = await beginSession(db, { tenantId, personId, device }, now);
    changed(personId, { device });
    return ok({ token });
  },
});
