import { any, has, isHrOf, isPerson, isSelf, leads, owns, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const counterpartPolicy = {
  'counterpart.list': { may: isPerson },
  'counterpart.read': { may: isPerson, about: any(isSelf, owns, wasShown, leads, isHrOf) },
  /** Only its owner promises, does or refuses. */
  'counterpart.answer': { may: isPerson, about: owns },
  /** The owner passes it on; HR may, when the owner cannot. */
  'counterpart.pass-on': { may: isPerson, about: any(owns, isHrOf) },
  /** Numbers about groups of five persons or more, never a name. */
  'counterpart.picture': { may: has('board', 'director', 'hr') },
} satisfies Record<string, Sentence>;
