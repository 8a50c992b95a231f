import { either, has, hasForAll, isOperator } from './sentence.ts';
import type { Sentence } from './sentence.ts';

/** HR or the board itself, for the whole organisation: who works for one school sets no rule for all. */
const speaksForBoard = hasForAll('hr', 'board');

export const knowledgePolicy = {
  /** The rules, routes and schemes with their versions and sources. */
  'knowledge.read': { may: either(has('hr', 'board'), isOperator) },
  /** What holds in the country belongs to nobody; the operator keeps it. */
  'knowledge.edit': { may: isOperator },
  /** A rule of the own board, beside that of the country. */
  'knowledge.board': { may: speaksForBoard },
  /** What a new version would be and end, before it is written: of the country or of the own board. */
  'knowledge.propose': { may: either(isOperator, speaksForBoard) },
  /** For how many people advice would change, and what coaches make of it: numbers of the own board only. */
  'knowledge.preview': { may: speaksForBoard },
} satisfies Record<string, Sentence>;
