import type { LinkActor } from '#access/actor.ts';
import type { AppError } from '#core/error.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { countAttempts } from '#server/attempts.store.ts';
import type { Context } from '#server/ctx.ts';
import { hashToken } from '#server/secret.ts';
import { leaverLimits } from '../domain/leaving.ts';
import { addressByProof } from './leaver-address.store.ts';

/** Who holds this link, as someone who may take that one file along and do nothing else. */
export async function leaverGuest(
  ctx: Context,
  token: string,
  network: string,
): Promise<Result<LinkActor, AppError>> {
  const attempt = { name: 'leaver-network', limit: leaverLimits['leaver-network'], whose: network };
  const tooMany = await countAttempts(ctx, [attempt]);
  if (tooMany !== null) return err(tooMany);
  const found = await ctx.db.transaction({ proof: { link: hashToken(token) } }, addressByProof, false);
  return found === null ? err(notFound) : ok({ kind: 'link', tenantId: found.tenantId, linkId: found.id });
}
