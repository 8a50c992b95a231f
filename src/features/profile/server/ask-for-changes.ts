import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { givenVersion } from './own-draft.ts';
import { moveVersion } from './profile.store.ts';

/** She wants it changed and says how; the coach writes on with her words beside it. */
export const askForChanges = command({
  permission: 'profile.answer',
  audit: 'profile.changes-asked',
  input: z.strictObject({
    personId: z.uuid(),
    version: z.coerce.number().int().min(1),
    wishes: z.string().trim().min(1).max(2000),
  }),
  run: async ({ db, now, changed }, { personId, version, wishes }) => {
    const given = await givenVersion({ db }, personId, 'ask-for-changes', version);
    if (!given.ok) return given;
    const to = { state: 'wishes', reaction: wishes, reactedAt: now } as const;
    if (!(await moveVersion(db, given.value, to, now))) return err(refused('changed-meanwhile'));
    changed(given.value.id);
    return ok({ profileId: given.value.id });
  },
});
