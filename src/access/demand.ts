import type { PersonActor } from './actor.ts';
import { has, scopeFor } from './sentence.ts';
import type { Scope, Sentence } from './sentence.ts';

export const demandPolicy = {
  /** Numbers about groups of five persons or more, never a name; institutes see none of it. */
  'demand.read': { may: has('board', 'director', 'hr') },
} satisfies Record<string, Sentence>;

/** The whole organisation, or the schools of a director or of HR. */
export const demandScope = (actor: PersonActor): Scope => scopeFor(actor, 'board', 'director', 'hr');
