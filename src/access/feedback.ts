import { any, has, isGuestByLink, isPerson, isSelf, isSystem, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const feedbackPolicy = {
  /** Her rounds: what she asks, whom, and what she does with it. */
  'feedback.ask': { may: has('support-staff'), about: isSelf },
  /** Whoever holds a link answers the questions of that one link. */
  'feedback.answer': { may: isGuestByLink },
  /** Rounds that ended, for those to whom she shows her feedback. */
  'feedback.read': { may: isPerson, about: any(isSelf, wasShown) },
  /** Ends rounds that nobody ends, and forgets addresses. */
  'feedback.settle': { may: isSystem },
} satisfies Record<string, Sentence>;
