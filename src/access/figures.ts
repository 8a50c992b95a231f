import { isSystem } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const figuresPolicy = {
  /** Counts for everybody at once; nobody asks for it. */
  'figures.publish': { may: isSystem },
} satisfies Record<string, Sentence>;
