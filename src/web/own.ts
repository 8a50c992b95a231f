import type { Actor } from '#access/actor.ts';

/** The id of who is signed in, for pages about oneself; empty text for others, which no use case accepts. */
export const ownId = (event: { readonly locals: { readonly actor: Actor } }): string =>
  event.locals.actor.kind === 'person' ? event.locals.actor.personId : '';
