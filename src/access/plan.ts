import { any, coaches, has, isPerson, isSelf, leads, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const planPolicy = {
  'plan.edit': { may: has('support-staff'), about: isSelf },
  'plan.read': { may: isPerson, about: any(isSelf, wasShown) },
  /** The leader answers a step that she put before the school: can, can if, not now. */
  'plan.answer-step': { may: has('leader', 'director'), about: leads },
  'plan.coach': { may: has('coach'), about: coaches },
} satisfies Record<string, Sentence>;
