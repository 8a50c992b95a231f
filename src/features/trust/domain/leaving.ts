import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Limit } from '#core/limit.ts';

const codeHours = 24;
const hour = 3600;

/** What keeps a link from being tried or drained. Nobody guesses one: it holds 256 bits. */
export const leaverLimits = {
  /** Codes mailed because of one person. */
  'leaver-mail': { most: 6, seconds: 24 * hour },
  /** Links opened from one network, right or wrong. */
  'leaver-network': { most: 120, seconds: hour },
  /** Files made for one link. */
  'leaver-file': { most: 20, seconds: 24 * hour },
} as const satisfies Readonly<Record<string, Limit>>;

/** Until when the code that was mailed may be typed. */
export const codeEnds = (askedAt: Date): Date => new Date(askedAt.getTime() + codeHours * hour * 1000);

/** The last day on which a link works: so many days after she left. */
export const lastLinkDay = (leftOn: IsoDate, days: number): IsoDate => addDays(leftOn, days);

/** Six digits from a keyed hash in hexadecimals. */
export const digitsFrom = (hash: string): string =>
  String(Number.parseInt(hash.slice(0, 12), 16) % 1_000_000).padStart(6, '0');

/** The code as it was meant, without the spaces and dashes that people put in. */
export const readDigits = (typed: string): string => typed.replaceAll(/[\s\-–.]/g, '');
