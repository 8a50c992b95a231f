import type { ReadTools } from '#server/usecase.ts';
import { hashToken } from '#server/secret.ts';
import { linkStateOf } from '../domain/states.ts';
import { contactOf } from '#server/people/people.store.ts';
import type { StoredInvitation } from './invitation.store.ts';
import type { RoundKind } from './kind.ts';
import { tokenFor } from './link.ts';
import type { StoredRound } from './round.store.ts';

/**
 * Where somebody who is signed in answers a round that she was asked in: her own link, the same as in her mail. Null when
 * there is none, or it does not work any more. It looks the same whether she answered or not where that is not told.
 */
export async function ownLink(
  { db, actor, ctx, now }: Pick<ReadTools, 'db' | 'actor' | 'ctx' | 'now'>,
  { link }: RoundKind,
  round: StoredRound,
  invitations: readonly StoredInvitation[],
): Promise<string | null> {
  if (actor.kind !== 'person') return null;
  const email = (await contactOf(db, actor.personId))?.email ?? null;
  const hers = email === null ? undefined : invitations.find((one) => one.email === email);
  if (hers?.nonce == null || linkStateOf(hers, round.state, now) !== 'sent') return null;
  const token = tokenFor(ctx.settings.secretKey, hers.id, hers.nonce);
  return hashToken(token) === hers.tokenHash ? `${link}/${token}` : null;
}
