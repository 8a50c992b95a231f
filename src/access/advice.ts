import { any, coaches, has, isHrOf, isPerson, isSelf, leads, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const advicePolicy = {
  /** Her own facts, map, routes, plans and earlier advice. */
  'advice.own': { may: has('support-staff'), about: isSelf },
  /** The map of somebody who shows it; never the facts that she told for it. */
  'advice.read': { may: isPerson, about: any(isSelf, wasShown) },
  /** A coach finds a line of shown advice wrong, and says why. */
  'advice.judge': {
    may: has('coach'),
    about: (actor, subject) => coaches(actor, subject) && wasShown(actor, subject),
  },
  /** What somebody is entitled to by her employment: before a conversation, for who leads there and for HR. */
  'advice.entitlements': { may: has('leader', 'director', 'hr'), about: any(leads, isHrOf) },
  /** Which windows of funding close soon and for how many; numbers only. */
  'advice.windows': { may: has('hr') },
} satisfies Record<string, Sentence>;
