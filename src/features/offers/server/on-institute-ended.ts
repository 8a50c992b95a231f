import type { Handler } from '#server/ctx.ts';
import { moveOffer, readAllOwn } from './offer.store.ts';

/** Nobody finds what an institute offered that stopped; who saved it or signed up still reads it. */
export const onInstituteEnded: Handler<'organisation.institute-ended'> = async ({ db, actor, now }) => {
  if (actor.kind !== 'system' || actor.tenantId === null) return;
  const { tenantId } = actor;
  for (const { id } of await readAllOwn(db, tenantId))
    await moveOffer(db, { tenantId, id }, 'on-institute-ended', now);
};
