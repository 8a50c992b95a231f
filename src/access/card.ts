import { any, has, isPerson, isSelf, wasShown } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const cardPolicy = {
  'card.edit': { may: has('support-staff'), about: isSelf },
  /** Each part of the card is a thing of its own; without one shown part the card does not exist for others. */
  'card.read': { may: isPerson, about: any(isSelf, wasShown) },
} satisfies Record<string, Sentence>;
