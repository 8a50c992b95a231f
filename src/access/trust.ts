import { isOperator, isPerson, isSelf, isSystem } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const trustPolicy = {
  /** What she shows and to whom. */
  'sharing.manage': { may: isPerson, about: isSelf },
  /** Who looked at her file and what changed in it. */
  'trust.who-looked': { may: isPerson, about: isSelf },
  'trust.take-along': { may: isPerson, about: isSelf },
  /** Of who left so long ago that nothing about her may be kept. */
  'trust.forget': { may: isSystem },
  /** Only from the command line of the installation itself. */
  'api-token.create': { may: isSystem },
  'errors.read': { may: isOperator },
} satisfies Record<string, Sentence>;
