import type { LinkActor } from '#access/actor.ts';
import type { Context } from '#server/ctx.ts';
import { hashToken } from '#server/secret.ts';
import { changeByProof } from './address-change.store.ts';

/** Who holds this link about a change of address, as someone who may answer it and do nothing else; null without one. */
export async function addressGuest(ctx: Context, token: string): Promise<LinkActor | null> {
  const found = await ctx.db.transaction({ proof: { link: hashToken(token) } }, changeByProof, false);
  return found === null ? null : { kind: 'link', tenantId: found.tenantId, linkId: found.id };
}
