import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { isFresh, notFresh } from '#server/session/fresh.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { oldAnswers } from '../domain/address-change.ts';
import { lockChange, moveChanges } from './address-change.store.ts';
import type { ToldChange } from './address-change.store.ts';
import { letCount } from './let-address-count.ts';

/** She says yes at her old address: from then on only the link at the new one is needed. */
export const agreeAddress = command({
  permission: 'address.answer',
  audit: 'address.agreed',
  input: z.strictObject({ token: z.string().max(100) }),
  run: async (tools, { token }) => {
    const { db, actor, now } = tools;
    const change = actor.kind === 'link' ? await lockChange(db, actor.linkId) : null;
    if (change?.oldHash !== hashToken(token) || !oldAnswers(change, now).includes('yes'))
      return err(refused('address-link-over'));
    return agree(tools, change);
  },
});

/** She says yes signed in, just now. */
export const agreeOwnAddress = command({
  permission: 'address.own',
  audit: 'address.agreed-signed-in',
  input: z.strictObject({ personId: z.uuid(), here: z.uuid().nullable(), changeId: z.uuid() }),
  run: async (tools, { personId, here, changeId }) => {
    if (!(await isFresh(tools.db, personId, here, tools.now))) return err(notFresh);
    const change = await lockChange(tools.db, changeId);
    if (change?.personId !== personId) return err(notFound);
    if (!oldAnswers(change, tools.now).includes('yes')) return err(refused('address-moved-on'));
    return agree(tools, change);
  },
});

async function agree(tools: WriteTools, change: ToldChange): Promise<Result<{ counts: boolean }, AppError>> {
  const { db, now, changed } = tools;
  await moveChanges(db, [change.id], change.state, now, { agreedAt: now });
  changed(change.id, { address: 'agreed', to: change.newEmail }, change.personId);
  return ok({ counts: await letCount(tools, { ...change, agreedAt: now }) });
}
