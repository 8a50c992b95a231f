import { any, coaches, has, isPerson, isSelf, isSystem, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const profilePolicy = {
  /** The coach whom she accepted; which version and whose draft is the profile's own rule. */
  'profile.write': { may: has('coach'), about: coaches },
  'profile.answer': { may: has('support-staff'), about: isSelf },
  /** Others than the two of them only ever read what was settled (features/profile/domain/states.ts). */
  'profile.read': { may: isPerson, about: any(isSelf, coaches, wasShown) },
  'profile.list': { may: has('coach') },
  /** What stood still for half a year is closed by the product itself. */
  'profile.tidy': { may: isSystem },
} satisfies Record<string, Sentence>;
