import type { IsoDate } from '#core/date.ts';
import type { LearningRoute, RuleVersion } from '#core/knowledge.ts';
import { withDiplomas } from './certificate.ts';
import { entitlements } from './entitlement.ts';
import type { Entitlement } from './entitlement.ts';
import type { Person } from './person.ts';
import { learningTime } from './time.ts';
import type { LearningTime } from './time.ts';

/** Somebody on a day, with what the rules give her: reckoned once, used for every route. */
export interface Situation {
  readonly asOf: IsoDate;
  readonly rules: readonly RuleVersion[];
  /** Her, with all that her diplomas stand for. */
  readonly person: Person;
  readonly entitlements: readonly Entitlement[];
  /** The time that she has to learn in an ordinary week. */
  readonly time: LearningTime;
  /** Money that the agreement gives her in this school year, cents. */
  readonly ownBudgetCents: number;
}

export function situationOf(
  { rules, routes }: { readonly rules: readonly RuleVersion[]; readonly routes: readonly LearningRoute[] },
  person: Person,
  asOf: IsoDate,
): Situation {
  const given = entitlements(rules, person, asOf);
  return {
    asOf,
    rules,
    person: withDiplomas(person, routes, asOf),
    entitlements: given,
    time: learningTime(rules, person, asOf),
    ownBudgetCents: given.filter(({ unit }) => unit === 'cents').reduce((sum, { amount }) => sum + amount, 0),
  };
}
