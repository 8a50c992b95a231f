import { has, isPerson, isSelf, isSystem, sameTenant } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const offersPolicy = {
  /** What institutes published is there for everyone who signed in. */
  'offers.browse': { may: isPerson },
  /** Her own list, and what she asks or signs up for: nobody else's to see or do. */
  'offers.respond': { may: has('support-staff'), about: isSelf },
  /** A trainer writes what the own institute offers, and answers who wrote to it. */
  'offers.publish': { may: has('trainer'), about: sameTenant },
  /** What the product does by itself: read catalogues from an address, put away what is past. */
  'offers.keep': { may: isSystem },
} satisfies Record<string, Sentence>;
