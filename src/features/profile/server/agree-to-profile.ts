import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { givenVersion } from './own-draft.ts';
import { moveVersion } from './profile.store.ts';

/** She agrees, perhaps with words of her own: this version is settled. It sends nothing; its advice comes into her plan. */
export const agreeToProfile = command({
  permission: 'profile.answer',
  audit: 'profile.settled',
  input: z.strictObject({
    personId: z.uuid(),
    version: z.coerce.number().int().min(1),
    note: z.string().trim().max(2000).default(''),
  }),
  run: async ({ db, now, changed, emit }, { personId, version, note }) => {
    const given = await givenVersion({ db }, personId, 'agree-to-profile', version);
    if (!given.ok) return given;
    const { id, number } = given.value;
    const to = { state: 'settled', reaction: note, reactedAt: now, settledAt: now } as const;
    if (!(await moveVersion(db, given.value, to, now))) return err(refused('changed-meanwhile'));
    changed(id, { number });
    await emit({ kind: 'profile.settled', payload: { personId } });
    return ok({ profileId: id, number });
  },
});
