import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { endAccess } from '#server/session/end-access.ts';
import { command } from '#server/usecase.ts';
import { afterNo, oldAnswers } from '../domain/address-change.ts';
import { lockChange, moveChanges, readHrFor } from './address-change.store.ts';
import { objectedMail } from './address-mails.ts';

/**
 * «This is not right», at the old address. It ends every access and asks HR to look, and it lets nobody in: what counts
 * already is closed to both addresses until another colleague of HR has settled it.
 */
export const undoAddress = command({
  permission: 'address.answer',
  audit: 'address.undone',
  input: z.strictObject({ token: z.string().max(100) }),
  run: async ({ db, actor, now, today, ctx, mail, changed }, { token }) => {
    const change = actor.kind === 'link' ? await lockChange(db, actor.linkId) : null;
    if (change?.oldHash !== hashToken(token) || !oldAnswers(change, now).includes('no'))
      return err(refused('address-link-over'));
    const state = afterNo(change.state);
    await moveChanges(db, [change.id], state, now);
    await endAccess(db, [change.personId], state === 'disputed' ? { passkeysSince: change.askedAt } : {});
    for (const hr of await readHrFor(db, change.personId, today)) {
      if (hr.id !== change.personId) await mail(objectedMail({ ...change, state }, hr, ctx.settings));
    }
    changed(change.id, { address: state, from: change.oldEmail, to: change.newEmail }, change.personId);
    return ok({ isClosed: state === 'disputed' });
  },
});
