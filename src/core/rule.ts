import type { IsoDate } from './date.ts';
import type { RuleVersion } from './knowledge.ts';
import { asKnownOn } from './known-on.ts';

const covers = ({ validFrom, validTo }: RuleVersion, day: IsoDate): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/**
 * The version of a rule that holds on a day: the board's own when it covers the day, else the national one.
 * Null when none does.
 */
export function ruleOn(rules: readonly RuleVersion[], key: string, day: IsoDate): RuleVersion | null {
  const holding = rules.filter((rule) => rule.key === key && covers(rule, day));
  const rule = holding.find(({ setBy }) => setBy === 'board') ?? holding[0];
  return rule === undefined ? null : asKnownOn(rule, day);
}

/** The value that holds on a day, in the rule's own unit; `otherwise` when no version does. */
export const valueOn = (
  rules: readonly RuleVersion[],
  key: string,
  day: IsoDate,
  otherwise: number,
): number => ruleOn(rules, key, day)?.value ?? otherwise;

/** The version that holds or, when it has ended, the last one that did: for what was known, said with its date. */
export function lastKnown(rules: readonly RuleVersion[], key: string, day: IsoDate): RuleVersion | null {
  const begun = rules.filter((rule) => rule.key === key && rule.validFrom <= day);
  const latest = begun.sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0];
  return ruleOn(rules, key, day) ?? latest ?? null;
}
