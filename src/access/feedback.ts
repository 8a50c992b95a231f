import { any, has, isGuestByLink, isPerson, isSelf, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const feedbackPolicy = {
  'feedback.ask': { may: has('support-staff'), about: isSelf },
  'feedback.answer': { may: isGuestByLink },
  'feedback.read': { may: isPerson, about: any(isSelf, wasShown) },
} satisfies Record<string, Sentence>;
