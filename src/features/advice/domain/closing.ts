import { addDays, daysBetween } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { FundingScheme, FundingWindow, LearningRoute } from '#core/knowledge.ts';

/** A scheme in a time in which one can apply: open now, or to be opened. */
export interface Closing {
  readonly scheme: FundingScheme;
  /** Null while it is open. */
  readonly opensOn: IsoDate | null;
  readonly closesOn: IsoDate;
  /** Nobody published it; it lies where it lay in earlier years. */
  readonly isExpected: boolean;
  /** Whole days until the last day, that day not counted. */
  readonly daysLeft: number;
}

/** How far ahead a window that still has to open is told, in days: half a year. */
const ahead = 183;

/**
 * Windows that are open or open within half a year, first to close first; a scheme without windows counts when it ends
 * within that time. Nothing is told of days about which nothing is known (facts 2.3).
 */
export function closingOn(schemes: readonly FundingScheme[], day: IsoDate): readonly Closing[] {
  return schemes
    .flatMap((scheme) => spansOf(scheme, day).map((span) => ({ scheme, ...span })))
    .filter(({ from, to }) => day <= to && from <= addDays(day, ahead))
    .map(({ scheme, from, to, isExpected }) => ({
      scheme,
      opensOn: from > day ? from : null,
      closesOn: to,
      isExpected,
      daysLeft: daysBetween(day, to),
    }))
    .sort((a, b) => compare(a.closesOn, b.closesOn) || compare(a.scheme.code, b.scheme.code));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function spansOf(
  { validFrom, validTo, knownUntil, windows }: FundingScheme,
  day: IsoDate,
): readonly { from: IsoDate; to: IsoDate; isExpected: boolean }[] {
  if (windows.length === 0)
    return validTo !== null && validTo <= addDays(day, ahead)
      ? [{ from: validFrom, to: validTo, isExpected: false }]
      : [];
  return windows
    .map(({ opensOn, closesOn, expected }) => ({
      isExpected: expected === true,
      from: opensOn < validFrom ? validFrom : opensOn,
      to: validTo !== null && validTo < closesOn ? validTo : closesOn,
    }))
    .filter(
      ({ from, to }) => from <= to && (knownUntil === null || (day <= knownUntil && from <= knownUntil)),
    );
}

/** The first window that is known to come after a day; null when none is. */
export const nextWindow = ({ windows }: Pick<FundingScheme, 'windows'>, day: IsoDate): FundingWindow | null =>
  windows.find(({ opensOn }) => opensOn > day) ?? null;

/** The routes that a scheme can pay for on a day. */
export const routesFor = (
  { code }: Pick<FundingScheme, 'code'>,
  routes: readonly LearningRoute[],
  day: IsoDate,
): readonly LearningRoute[] =>
  routes.filter(
    ({ funding, validFrom, validTo }) =>
      funding.includes(code) && validFrom <= day && (validTo === null || day <= validTo),
  );
