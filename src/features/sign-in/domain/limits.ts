/** At most so many attempts in a period that begins with the first of them. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

const quarter = 15 * 60;

/**
 * What slows down who guesses or floods. A whole school may stand behind one client address, so those are wide; one
 * mail address belongs to one person. The organisation's limit makes no difference that can be seen from outside.
 */
export const limits = {
  /** Asking for a code, per mail address. */
  'ask-address': { most: 5, seconds: quarter },
  /** Asking for a code, per client address. */
  'ask-client': { most: 60, seconds: quarter },
  /** Codes mailed to people of one organisation. */
  'ask-organisation': { most: 400, seconds: quarter },
  /** Codes, links and passkeys tried, per client address. */
  'try-client': { most: 120, seconds: quarter },
  /** Sessions begun in one organisation. */
  'enter-organisation': { most: 2000, seconds: quarter },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;

/** Seconds to wait, 1 or more; null while the limit is not passed. `attempts` counts this one too. */
export function secondsToWait(limit: Limit, attempts: number, since: Date, now: Date): number | null {
  if (attempts <= limit.most) return null;
  const left = limit.seconds - (now.getTime() - since.getTime()) / 1000;
  return Math.max(1, Math.ceil(left));
}
