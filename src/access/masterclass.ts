import { any, coordinates, either, has, hasForAll, isGuestByLink, isHrOf, isOfBoard } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const masterclassPolicy = {
  /** Everybody of the board brings in topics, wishes, comes and takes something home. */
  'masterclass.browse': { may: isOfBoard },
  /** Looks for who gives it, plans it, and writes down who was there. */
  'masterclass.lead': { may: either(has('coordinator'), hasForAll('hr', 'board')) },
  /** Whoever holds the link answers whether she gives it. */
  'masterclass.give': { may: isGuestByLink },
  /** Plans the meetings of a work area and writes down what they agree. */
  'areas.meet': { may: has('coordinator', 'hr'), about: any(coordinates, isHrOf) },
} satisfies Record<string, Sentence>;
