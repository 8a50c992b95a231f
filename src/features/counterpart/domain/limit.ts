import type { IsoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { ruleOn, valueOn } from '#core/rule.ts';

/** What can be too much for HR to decide alone. */
export const limitedKinds = ['money', 'time'] as const;
export type LimitedKind = (typeof limitedKinds)[number];

/** Up to where HR decides alone, per school year at full time: what the agreement, or the board, gives everybody. */
export interface Limit {
  /** The key of the rule that says so. */
  readonly rule: string;
  /** Cents for money, minutes for time. */
  readonly value: number;
}

/** The rules that such a limit is made of. */
export const limitRules = [
  'prof.budget_eur',
  'prof.budget_extra_eur',
  'prof.hours_per_week',
  'fte.weeks_per_year',
] as const;

/**
 * The limit by the rules that hold on a day, the board's own before the country's: the same values by which the advice
 * says what she is entitled to. Null when no rule says it.
 */
export function limitOn(rules: readonly RuleVersion[], kind: LimitedKind, day: IsoDate): Limit | null {
  const rule = ruleOn(rules, kind === 'money' ? 'prof.budget_eur' : 'prof.hours_per_week', day);
  if (rule === null) return null;
  const value =
    kind === 'money'
      ? rule.value + valueOn(rules, 'prof.budget_extra_eur', day, 0)
      : Math.round(rule.value * valueOn(rules, 'fte.weeks_per_year', day, 0) * 60);
  return { rule: rule.key, value };
}

/** The limit for a working time of 0 to 1; more than one job never counts for more than full time. */
export const mostFor = ({ value }: Limit, factor: number): number =>
  Math.round(value * Math.min(1, Math.max(0, factor)));

/**
 * True when what is asked, with what was asked before in the same school year, is more than the limit for this
 * working time. Without a rule nothing exceeds it.
 */
export const exceedsLimit = (
  limit: Limit | null,
  factor: number,
  askedBefore: number,
  asked: number,
): boolean => limit !== null && askedBefore + asked > mostFor(limit, factor);
