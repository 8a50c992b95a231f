import type { PersonActor } from './actor.ts';
import { any, coaches, has, isHrOf, isPerson, isSelf, leads, scopeFor, wasShown } from './sentence.ts';
import type { Scope, Sentence } from './sentence.ts';

export const advicePolicy = {
  /** Her own facts, map, routes, plans and earlier advice. */
  'advice.own': { may: has('support-staff'), about: isSelf },
  /** The map of somebody who shows it; never the facts that she told for it. */
  'advice.read': { may: isPerson, about: any(isSelf, wasShown) },
  /** What somebody is entitled to by her employment: for who leads there and for HR. */
  'advice.entitlements': { may: has('leader', 'director', 'hr'), about: any(leads, isHrOf) },
  /** Before a conversation, whoever works with her, and to whom she shows it; each part of what is shown has its own sentence above. */
  'advice.prepare': { may: isPerson, about: any(leads, isHrOf, coaches, wasShown) },
  /** Which funding closes soon, and for whom: names only of who shows it, the rest in numbers from five up. */
  'advice.funding': { may: has('hr') },
  /** A coach finds a line of shown advice wrong, and says why. */
  'advice.judge': {
    may: has('coach'),
    about: (actor, subject) => coaches(actor, subject) && wasShown(actor, subject),
  },
} satisfies Record<string, Sentence>;

/** The people about whom HR counts: the whole organisation, or her schools. */
export const fundingScope = (actor: PersonActor): Scope => scopeFor(actor, 'hr');
