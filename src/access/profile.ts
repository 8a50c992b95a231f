import { any, coaches, has, isPerson, isSelf, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const profilePolicy = {
  'profile.write': { may: has('coach'), about: coaches },
  'profile.answer': { may: has('support-staff'), about: isSelf },
  'profile.read': { may: isPerson, about: any(isSelf, coaches, wasShown) },
  'profile.list': { may: has('coach') },
} satisfies Record<string, Sentence>;
