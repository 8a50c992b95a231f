import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { command } from '#server/usecase.ts';
import { newLinkWorks, waitUntil } from '../domain/address-change.ts';
import { everSignedIn, lockChange, moveChanges } from './address-change.store.ts';
import { letCount } from './let-address-count.ts';

/** Somebody reads mail at the new address. That alone lets nobody in: she says yes too, or the time of waiting passes. */
export const confirmAddress = command({
  permission: 'address.answer',
  audit: 'address.confirmed',
  input: z.strictObject({ token: z.string().max(100) }),
  run: async (tools, { token }) => {
    const { db, actor, now, changed } = tools;
    const change = actor.kind === 'link' ? await lockChange(db, actor.linkId) : null;
    if (change?.newHash !== hashToken(token) || !newLinkWorks(change, now))
      return err(refused('address-link-over'));
    const countsFrom = waitUntil(change.oldEmail, await everSignedIn(db, change.personId), now);
    await moveChanges(db, [change.id], 'confirmed', now, { confirmedAt: now, countsFrom: countsFrom });
    changed(change.id, { address: 'confirmed', to: change.newEmail }, change.personId);
    const confirmed = { ...change, state: 'confirmed' as const, confirmedAt: now, countsFrom };
    return ok({ counts: await letCount(tools, confirmed) });
  },
});
