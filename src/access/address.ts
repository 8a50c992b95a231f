import { has, isGuestByLink, isHrOf, isOther, isPerson, isSelf, isSystem } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const addressPolicy = {
  /** Whoever holds the link of one change, at the new address or the old one, answers that one question. */
  'address.answer': { may: isGuestByLink },
  /** She herself, signed in, about a change of her own address. */
  'address.own': { may: isPerson, about: isSelf },
  /** HR asks again, withdraws or settles; never about herself. */
  'address.manage': { may: isPerson, about: isOther(isHrOf) },
  /** A whole mail domain: HR of the whole organisation asks, and a second person says yes (decision 0038). */
  'address.domain': { may: has('hr'), about: isHrOf },
  /** What the clock does: count after the time of waiting, end what nobody confirmed. */
  'address.tend': { may: isSystem },
} satisfies Record<string, Sentence>;
