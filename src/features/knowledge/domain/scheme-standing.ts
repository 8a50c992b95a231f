import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { FundingScheme } from '#core/knowledge.ts';

/** Where a scheme stands on a day, apart from for whom it is. */
export interface SchemeStanding {
  readonly status: 'open' | 'closed' | 'unknown';
  /** The last day to apply, while it is open and has one. */
  readonly closesOn: IsoDate | null;
  /** The first day of the next window that is known. */
  readonly opensOn: IsoDate | null;
  /** Closes within sixty days. */
  readonly isClosing: boolean;
}

const soon = 60;

/** Open in a window or as long as it exists; unknown after the last day about which anything is known. */
export function standingOf(scheme: FundingScheme, day: IsoDate): SchemeStanding {
  const { validFrom, validTo, knownUntil, windows, windowsKnownUntil } = scheme;
  const opensOn = windows.find((window) => window.opensOn > day)?.opensOn ?? null;
  const closed: SchemeStanding = { status: 'closed', closesOn: null, opensOn, isClosing: false };
  if (day < validFrom || (validTo !== null && day > validTo)) return closed;
  if (knownUntil !== null && day > knownUntil) return { ...closed, status: 'unknown' };
  const window = windows.find((one) => one.opensOn <= day && day <= one.closesOn);
  if (windows.length > 0 && window === undefined)
    return opensOn === null && windowsKnownUntil !== null && day > windowsKnownUntil
      ? { ...closed, status: 'unknown' }
      : closed;
  if (window?.expected === true) return { ...closed, status: 'unknown' };
  const closesOn = window?.closesOn ?? validTo;
  return {
    status: 'open',
    closesOn,
    opensOn,
    isClosing: closesOn !== null && closesOn <= addDays(day, soon),
  };
}
