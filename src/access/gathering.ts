import { any, coordinates, governs, guides, has, isGuestByLink, isHrOf, leads } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const gatheringPolicy = {
  /** Whoever holds the link answers whether she gives it. */
  'gathering.give': { may: isGuestByLink },
  /** What a work area does is for who meets in it, and for HR and the board of its schools. */
  'areas.visit': {
    may: has('coordinator', 'leader', 'director', 'internal-counsellor', 'hr', 'board'),
    about: any(coordinates, leads, guides, isHrOf, governs),
  },
  /** Plans the meetings of a work area and writes down what they agree. */
  'areas.meet': { may: has('coordinator', 'hr'), about: any(coordinates, isHrOf) },
} satisfies Record<string, Sentence>;
