import { any, has, hasForAll, isHrOf, isPerson, isSelf, leads, sameTenant, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const compassPolicy = {
  'compass.answer': { may: has('support-staff'), about: isSelf },
  'compass.read': { may: isPerson, about: any(isSelf, wasShown) },
  /** What is possible here, and since when: for those who answer it. */
  'compass.possibilities': { may: has('leader', 'director', 'hr', 'board') },
  /** What is possible at one school: who leads it, or HR. */
  'compass.open': { may: has('leader', 'director', 'hr'), about: any(leads, isHrOf) },
  /** A beginning for all schools at once, as long as a school does not speak itself. */
  'compass.open-everywhere': { may: hasForAll('hr', 'director', 'board'), about: sameTenant },
  /** What reaches beyond one school: director or board say it for the whole organisation. */
  'compass.open-wide': { may: has('director', 'board'), about: sameTenant },
} satisfies Record<string, Sentence>;
