/**
 * The rules by which a figure is hidden (decision 0060). They are values, so that a test can leave one out and see that
 * the attack then finds somebody.
 */
export const hidingRules = ['few', 'rest', 'nobody-or-everybody', 'combining', 'earlier'] as const;
export type HidingRule = (typeof hidingRules)[number];
export type Rules = ReadonlySet<HidingRule>;

export const everyRule: Rules = new Set(hidingRules);

/** In a group of at least this many people, that nobody or everybody counts may be said. */
export const enoughForNobody = 20;

/** No figure is about fewer people, whatever a board decides (rule `survey.min_group`). */
export const leastThreshold = 5;

/** Whether the number `counted` of `people` tells about too few of them: those who count, or those who do not. */
export function tellsTooMuch(people: number, counted: number, threshold: number, rules: Rules): boolean {
  if (people === 0) return false;
  const rest = people - counted;
  if (rules.has('few') && (people < threshold || (counted > 0 && counted < threshold))) return true;
  if (rules.has('rest') && rest > 0 && rest < threshold) return true;
  return rules.has('nobody-or-everybody') && people < enoughForNobody && (counted === 0 || rest === 0);
}
