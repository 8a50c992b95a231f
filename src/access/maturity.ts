import { any, governs, has, isGuestByLink, isHrOf, isSystem, leads, worksAtSameSchool } from './sentence.ts';
import type { Sentence } from './sentence.ts';

const team = ['support-staff', 'teacher', 'internal-counsellor', 'leader', 'director'] as const;

export const maturityPolicy = {
  /** The rounds about a school: its team, who leads it, the board and HR. */
  'maturity.read': {
    may: has(...team, 'board', 'hr'),
    about: any(worksAtSameSchool, leads, governs, isHrOf),
  },
  /** Who said what, where a round bears names: HR does not read it. */
  'maturity.names': { may: has(...team, 'board'), about: any(worksAtSameSchool, leads, governs) },
  /** The schools of which somebody may read that. */
  'maturity.list': { may: has(...team, 'board', 'hr') },
  /** Asks the team of a school. */
  'maturity.ask': { may: has('leader', 'director', 'board'), about: any(leads, governs) },
  /** Whoever holds a link answers the questions of that one link. */
  'maturity.answer': { may: isGuestByLink },
  /** Writes down what the team decided. */
  'maturity.decide': { may: has('leader', 'director'), about: leads },
  'maturity.settle': { may: isSystem },
} satisfies Record<string, Sentence>;
