import type { Limit } from '#core/limit.ts';
import { challengeMinutes } from '#core/sign-in.ts';

const quarter = 15 * 60;
const hour = 60 * 60;
const day = 24 * hour;

/**
 * What slows down who guesses or floods, without shutting out the right person (decision 0037). `client` is a browser in
 * which somebody signed in before, else a network. Asking for an address is never refused because of that address: there
 * is only a budget of mails, whose links work in any browser. Nothing here can be told apart from outside.
 */
export const limits = {
  /** Mails to one address because of one client: close together, in a day, and beyond that. */
  'mail-near': { most: 3, seconds: challengeMinutes * 60 },
  'mail-day': { most: 12, seconds: day },
  'mail-hour': { most: 1, seconds: hour },
  /** Mails to one address, whoever asks. */
  'mail-address': { most: 40, seconds: day },
  /** Asking for a code, per client: many browsers share a network. */
  'ask-client': { most: 600, seconds: quarter },
  /** Codes mailed to people of one organisation: above it somebody should look. */
  'ask-organisation': { most: 2000, seconds: quarter },
  /** Codes tried, per client. */
  'try-client': { most: 120, seconds: quarter },
  /** Links and passkeys, which nobody guesses, per client. */
  'open-client': { most: 600, seconds: quarter },
  /** Sessions begun in one organisation. */
  'enter-organisation': { most: 2000, seconds: quarter },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;
