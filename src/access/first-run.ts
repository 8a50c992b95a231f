import { either, hasForAll, isOperator } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const firstRunPolicy = {
  /** What is still to do before people can work here: of the installation, or of a board. */
  'first-run.keep': { may: either(isOperator, hasForAll('hr')) },
} satisfies Record<string, Sentence>;
