import type { Actor } from './actor.ts';
import { either, has, isPerson } from './sentence.ts';
import type { Sentence } from './sentence.ts';

/** HR or the board itself, for the whole organisation: who works for one school sets no rule for all. */
const speaksForBoard = (actor: Actor): boolean =>
  isPerson(actor) &&
  actor.grants.some(({ role, schoolId }) => (role === 'hr' || role === 'board') && schoolId === null);

export const knowledgePolicy = {
  /** The rules, routes and schemes with their versions and sources. */
  'knowledge.read': { may: has('administrator', 'hr', 'board') },
  /** What holds in the country belongs to nobody; an administrator keeps it. */
  'knowledge.edit': { may: has('administrator') },
  /** A rule of the own board, beside that of the country. */
  'knowledge.board': { may: speaksForBoard },
  /** For how many people advice would change, and what coaches make of it: numbers of the own board only. */
  'knowledge.preview': { may: either(has('administrator'), speaksForBoard) },
} satisfies Record<string, Sentence>;
