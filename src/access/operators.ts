import { isOperator, isSystem } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const operatorsPolicy = {
  /** Who keeps the installation; naming another needs a second person, ending one's own role another operator. */
  'operators.manage': { may: isOperator },
  /** The first one: only by a link from the server's shell, and only while there is none. */
  'operators.begin': { may: isSystem },
} satisfies Record<string, Sentence>;
