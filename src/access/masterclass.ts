import { either, has, hasForAll, isOfBoard } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const masterclassPolicy = {
  /** Everybody of the board brings in topics, wishes, comes and takes something home. */
  'masterclass.browse': { may: isOfBoard },
  /** Looks for who gives it, plans it, and writes down who was there. */
  'masterclass.lead': { may: either(has('coordinator'), hasForAll('hr', 'board')) },
} satisfies Record<string, Sentence>;
