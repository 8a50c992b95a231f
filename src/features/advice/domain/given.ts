import type { IsoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import type { Admission } from './admission.ts';
import type { Advice } from './advise.ts';
import type { Entitlement } from './entitlement.ts';
import type { Feasible } from './feasibility.ts';
import type { Place } from './reach.ts';

/** Advice as it is kept: enough to read it later as it was read then, whatever the rules and routes became. */
export interface Given {
  readonly places: readonly Place[];
  readonly entitlements: readonly Entitlement[];
  readonly routes: readonly {
    readonly code: string;
    readonly name: Advice['routes'][number]['route']['name'];
    readonly admission: Admission;
    readonly feasible: Feasible;
  }[];
}

export interface GivenAdvice {
  readonly id: string;
  readonly givenOn: IsoDate;
  readonly given: Given;
  readonly rules: readonly RuleVersion[];
}

export const givenOf = ({ routes, entitlements }: Advice, places: readonly Place[]): Given => ({
  places,
  entitlements,
  routes: routes.map(({ route: { code, name }, admission, feasible }) => ({
    code,
    name,
    admission,
    feasible,
  })),
});

/** The rule versions that held on the day: what the advice rested on. */
export const rulesOf = (rules: readonly RuleVersion[], day: IsoDate): readonly RuleVersion[] =>
  rules.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
