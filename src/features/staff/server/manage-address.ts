import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command, personOf } from '#server/usecase.ts';
import { isOpen } from '../domain/address-change.ts';
import { lockChange, moveChanges, noteMailed, ownersOf, setEmail } from './address-change.store.ts';
import { confirmMail } from './address-mails.ts';
import { takeTurn } from './present.store.ts';

const onOne = z.strictObject({ personId: z.uuid(), changeId: z.uuid() });

/** HR sends the link to the new address once more; a day apart at least, so that nobody is flooded. */
export const resendAddress = command({
  permission: 'address.manage',
  audit: 'address.asked-again',
  input: onOne,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, now, ctx, mail, changed }, { personId, changeId }) => {
    const change = await lockChange(db, changeId);
    if (change?.personId !== personId) return err(notFound);
    if (change.state !== 'asked') return err(refused('address-moved-on'));
    await noteMailed(db, change.id, now);
    const day = Math.floor(now.getTime() / 86_400_000);
    await mail(confirmMail({ ...change, mailedAt: now }, ctx.settings, day));
    changed(change.id, { address: 'asked-again', to: change.newEmail }, personId);
    return ok({ personId });
  },
});

/** HR takes back what it asked. */
export const withdrawAddress = command({
  permission: 'address.manage',
  audit: 'address.withdrawn',
  input: onOne,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, now, changed }, { personId, changeId }) => {
    const change = await lockChange(db, changeId);
    if (change?.personId !== personId) return err(notFound);
    if (!isOpen(change)) return err(refused('address-moved-on'));
    await moveChanges(db, [change.id], 'withdrawn', now);
    changed(change.id, { address: 'withdrawn', to: change.newEmail }, personId);
    return ok({ personId });
  },
});

/** The same by herself, signed in. */
export const declineAddress = command({
  permission: 'address.own',
  audit: 'address.declined',
  input: onOne,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, now, changed }, { personId, changeId }) => {
    const change = await lockChange(db, changeId);
    if (change?.personId !== personId) return err(notFound);
    if (!isOpen(change)) return err(refused('address-moved-on'));
    await moveChanges(db, [change.id], 'withdrawn', now);
    changed(change.id, { address: 'withdrawn', to: change.newEmail }, personId);
    return ok({ personId });
  },
});

/** Somebody of HR who did not ask for it spoke to her, and says which address is hers. From then on she can sign in. */
export const settleAddress = command({
  permission: 'address.manage',
  audit: 'address.settled',
  input: onOne.extend({ keep: z.enum(['old', 'new']) }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, actor, now, changed }, { personId, changeId, keep }) => {
    const me = personOf(actor);
    await takeTurn(db, me.tenantId);
    const change = await lockChange(db, changeId);
    if (change?.personId !== personId) return err(notFound);
    if (change.state !== 'disputed') return err(refused('address-moved-on'));
    if (change.askedBy === me.personId) return err(refused('second-person'));
    if (keep === 'old' && change.oldEmail !== null) {
      const owners = await ownersOf(db, [change.oldEmail]);
      if (owners.some((one) => one.personId !== personId)) return err(refused('address-taken'));
      await setEmail(db, personId, change.oldEmail);
    }
    await moveChanges(db, [change.id], 'settled', now);
    changed(
      change.id,
      { address: 'settled', to: keep === 'old' ? change.oldEmail : change.newEmail },
      personId,
    );
    return ok({ personId });
  },
});
