import type { Actor } from '#access/actor.ts';

interface Asked {
  readonly locals: { readonly actor: Actor };
}

/** The id of who is signed in, for pages about oneself; empty text for others, which no use case accepts. */
export const personIdOf = (event: Asked): string =>
  event.locals.actor.kind === 'person' ? event.locals.actor.personId : '';

/** Whose things these are: of who is signed in, whatever the form says. */
export const hers = <Values extends object>(values: Values, event: Asked): Values & { personId: string } => ({
  ...values,
  personId: personIdOf(event),
});
