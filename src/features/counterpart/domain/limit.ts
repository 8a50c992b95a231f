import { covers, isoDate } from '#core/date.ts';
import type { IsoDate, Period } from '#core/date.ts';

export const limitKeys = ['money.per-year', 'time.per-year'] as const;
export type LimitKey = (typeof limitKeys)[number];

/** Up to where HR decides alone, per school year at full time. */
export interface LimitRule {
  readonly key: LimitKey;
  /** Cents for money, minutes for time, both for full time. */
  readonly value: number;
  readonly unit: 'cents' | 'minutes';
  readonly valid: Period;
  readonly source: string;
  readonly checkedOn: IsoDate;
}

/**
 * What holds until a board sets its own: the individual rights of the cao (facts.md section 0): 500 euro a year, and 2
 * hours a week over 41.475 weeks, both for full time and pro rata.
 */
export const defaultLimits: readonly LimitRule[] = [
  {
    key: 'money.per-year',
    value: 50_000,
    unit: 'cents',
    valid: { from: isoDate('2019-08-01'), to: null },
    source:
      'https://www.poraad.nl/veelgestelde-vragen/welke-rechten-heeft-een-werknemer-als-het-gaat-om-zijn-professionalisering',
    checkedOn: isoDate('2026-11-21'),
  },
  {
    key: 'time.per-year',
    value: 4_977,
    unit: 'minutes',
    valid: { from: isoDate('2019-08-01'), to: null },
    source:
      'https://www.poraad.nl/veelgestelde-vragen/welke-rechten-heeft-een-werknemer-als-het-gaat-om-zijn-professionalisering',
    checkedOn: isoDate('2026-11-21'),
  },
];

/** The version that holds on a day: the board's own, else the default; null when there is none for that day. */
export function limitOn(key: LimitKey, day: IsoDate, own: readonly LimitRule[]): LimitRule | null {
  const holds = (rule: LimitRule): boolean => rule.key === key && covers(rule.valid, day);
  return own.find(holds) ?? defaultLimits.find(holds) ?? null;
}

/**
 * True when what is asked, with what was asked before in the same school year, is more than the limit for this
 * working time (0 to 1; more than one job never counts for more than full time). Without a rule nothing exceeds it.
 */
export function exceedsLimit(
  rule: LimitRule | null,
  factor: number,
  askedBefore: number,
  asked: number,
): boolean {
  if (rule === null) return false;
  const limit = Math.round(rule.value * Math.min(1, Math.max(0, factor)));
  return askedBefore + asked > limit;
}
