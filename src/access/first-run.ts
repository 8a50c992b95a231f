import type { Actor } from './actor.ts';
import { either, isOperator, isPerson } from './sentence.ts';
import type { Sentence } from './sentence.ts';

/** HR of the whole organisation: who works for one school does not begin for all. */
export const isHrOfAll = (actor: Actor): boolean =>
  isPerson(actor) && actor.grants.some(({ role, schoolId }) => role === 'hr' && schoolId === null);

export const firstRunPolicy = {
  /** What is still to do before people can work here: of the installation, or of a board. */
  'first-run.keep': { may: either(isOperator, isHrOfAll) },
} satisfies Record<string, Sentence>;
