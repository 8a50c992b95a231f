import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { ownDraft } from './own-draft.ts';
import { moveVersion } from './profile.store.ts';

/** Before she answered, the coach takes it back: something was forgotten, or no answer comes. */
export const takeBackProfile = command({
  permission: 'profile.write',
  audit: 'profile.taken-back',
  input: z.strictObject({ personId: z.uuid() }),
  run: async (tools, { personId }) => {
    const given = await ownDraft(tools, personId, 'take-back-profile');
    if (!given.ok) return given;
    if (!(await moveVersion(tools.db, given.value, { state: 'draft' }, tools.now))) {
      return err(refused('changed-meanwhile'));
    }
    tools.changed(given.value.id);
    return ok({ profileId: given.value.id });
  },
});
