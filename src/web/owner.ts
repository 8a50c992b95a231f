import type { Actor } from '#access/actor.ts';

/** A form of somebody who is signed in says whose it is, so that it is never done, or shown again, as another's. */
export const ownerField = 'form-owner';

/** Whose forms the pages for this actor are; null for pages of nobody. */
export const ownerOf = (actor: Actor): string | null =>
  actor.kind === 'person' ? `${actor.tenantId}.${actor.personId}` : null;
