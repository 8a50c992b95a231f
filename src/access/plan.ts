import { any, has, isPerson, isSelf, isSystem, leads, owns, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const planPolicy = {
  'plan.edit': { may: has('support-staff'), about: isSelf },
  /** A step that she puts before the school is shown to who must answer it; the rest only where she shows her plan. */
  'plan.read': { may: isPerson, about: any(isSelf, wasShown) },
  /** Who leads the school that she put it before, or who the answer was passed on to: can, can if, not now. */
  'plan.answer-step': { may: isPerson, about: any(leads, owns) },
  'plan.list-answers': { may: isPerson },
  /** Steps of who left, and steps that nobody decided about in time. */
  'plan.keep': { may: isSystem },
} satisfies Record<string, Sentence>;
