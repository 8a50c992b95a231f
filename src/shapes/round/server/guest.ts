import type { LinkActor } from '#access/actor.ts';
import type { Context } from '#server/ctx.ts';
import { hashToken } from '#server/secret.ts';
import { readByProof } from './invitation.store.ts';

/**
 * Who holds this link, as someone who may answer through it and do nothing else; null when there is no such link. The
 * database shows the row only to who proves to hold the link, before the organisation is known.
 */
export async function guestOf(ctx: Context, token: string): Promise<LinkActor | null> {
  const tokenHash = hashToken(token);
  const found = await ctx.db.transaction(
    { proof: { link: tokenHash } },
    (tx) => readByProof(tx, tokenHash),
    false,
  );
  return found === null ? null : { kind: 'link', tenantId: found.tenantId, linkId: found.id };
}
