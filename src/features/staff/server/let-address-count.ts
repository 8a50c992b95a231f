import type { WriteTools } from '#server/usecase.ts';
import { countsNow } from '../domain/address-change.ts';
import { moveChanges, ownersOf, setEmail } from './address-change.store.ts';
import type { ToldChange } from './address-change.store.ts';
import { countsMails } from './address-mails.ts';

type Tools = Pick<WriteTools, 'db' | 'now' | 'ctx' | 'mail' | 'changed'>;

/**
 * Lets a new address count when everything is there that it needs; false while something is missing, or while the address
 * is still somebody else's.
 */
export async function letCount(tools: Tools, change: ToldChange): Promise<boolean> {
  const { db, now, ctx, mail, changed } = tools;
  if (!countsNow(change, now)) return false;
  const owners = await ownersOf(db, [change.newEmail]);
  if (owners.some(({ personId }) => personId !== change.personId)) return false;
  await setEmail(db, change.personId, change.newEmail);
  await moveChanges(db, [change.id], 'counts', now);
  for (const one of countsMails(change, ctx.settings)) await mail(one);
  changed(change.id, { address: 'counts', from: change.oldEmail, to: change.newEmail }, change.personId);
  return true;
}
