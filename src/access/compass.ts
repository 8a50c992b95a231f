import { any, has, isPerson, isSelf, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const compassPolicy = {
  'compass.answer': { may: has('support-staff'), about: isSelf },
  'compass.read': { may: isPerson, about: any(isSelf, wasShown) },
  /** What is possible: the leader says it for a school, the director or board for what reaches wider. */
  'compass.open': { may: has('leader', 'director', 'hr', 'board') },
} satisfies Record<string, Sentence>;
