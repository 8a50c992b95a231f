import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { isOpen } from '../domain/address-change.ts';
import { lockChange, moveChanges, noteMailed } from './address-change.store.ts';
import { confirmMail } from './address-mails.ts';

const onOne = z.strictObject({ personId: z.uuid(), changeId: z.uuid() });

/** HR sends the link to the new address once more; a day apart at least, so that nobody is flooded. */
export const resendAddress = command({
  permission: 'address.manage',
  audit: 'address.asked-again',
  input: onOne,
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

async function takeBack(
  { db, now, changed }: Pick<WriteTools, 'db' | 'now' | 'changed'>,
  { personId, changeId }: z.output<typeof onOne>,
): Promise<Result<{ readonly personId: string }, AppError>> {
  const change = await lockChange(db, changeId);
  if (change?.personId !== personId) return err(notFound);
  if (!isOpen(change)) return err(refused('address-moved-on'));
  await moveChanges(db, [change.id], 'withdrawn', now);
  changed(change.id, { address: 'withdrawn', to: change.newEmail }, personId);
  return ok({ personId });
}

/** HR takes back what it asked. */
export const withdrawAddress = command({
  permission: 'address.manage',
  audit: 'address.withdrawn',
  input: onOne,
  run: takeBack,
});

/** The same by herself, signed in. */
export const declineAddress = command({
  permission: 'address.own',
  audit: 'address.declined',
  input: onOne,
  run: takeBack,
});
