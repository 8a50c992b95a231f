import type { IsoDate } from '#core/date.ts';
import type { FundingScheme, RuleVersion, Sourced } from '#core/knowledge.ts';
import { holds } from './certificate.ts';
import type { Person } from './person.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';
import { lastKnown } from '#core/rule.ts';
import type { Situation } from './situation.ts';

/** What a scheme can mean for somebody on a day. */
export interface Funding extends Sourced {
  readonly code: string;
  readonly name: FundingScheme['name'];
  readonly status: 'open' | 'closed' | 'unknown';
  /** Cents per year or once; the last that was known. Null when no amount is known. */
  readonly amountCents: number | null;
  readonly per: FundingScheme['per'];
  readonly maxYears: number | null;
  readonly who: FundingScheme['who'];
  readonly loan: boolean;
  readonly because: Reason;
}

type Status = Pick<Funding, 'status' | 'because'>;
const open = (why: Reason): Status => ({ status: 'open', because: why });
const closed = (why: Reason): Status => ({ status: 'closed', because: why });
const unknown = (why: Reason): Status => ({ status: 'unknown', because: why });

/** A scheme by its code, for somebody on a day; null when there is no scheme of that code. */
export function fundingOn(
  schemes: readonly FundingScheme[],
  code: string,
  { rules, person, asOf, ownBudgetCents }: Situation,
): Funding | null {
  const scheme = versionOn(schemes, code, asOf);
  if (scheme === null) return null;
  const own = code === 'own-budget';
  const amountCents = own ? ownBudgetCents : amountOf(scheme, rules, asOf);
  const status =
    own && amountCents === 0 ? closed(because('funding.no-own-budget')) : statusOn(scheme, person, asOf);
  const { name, per, maxYears, who, loan, source, checkedOn, certainty } = scheme;
  return { code, name, per, maxYears, who, loan, source, checkedOn, certainty, amountCents, ...status };
}

/** The version that covers the day, else the latest that began before it, else the first of all. */
function versionOn(schemes: readonly FundingScheme[], code: string, asOf: IsoDate): FundingScheme | null {
  const own = schemes
    .filter((scheme) => scheme.code === code)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return own.filter(({ validFrom }) => validFrom <= asOf).at(-1) ?? own[0] ?? null;
}

const amountOf = (
  { amountRule, amountCents }: FundingScheme,
  rules: readonly RuleVersion[],
  asOf: IsoDate,
): number | null =>
  amountRule === null ? amountCents : (lastKnown(rules, amountRule, asOf)?.value ?? amountCents);

/** Open, closed, or unknown when nothing is known about that day or that person (facts 2.3). */
function statusOn(scheme: FundingScheme, person: Person, asOf: IsoDate): Status {
  const { validFrom, validTo, knownUntil } = scheme;
  if (asOf < validFrom) return closed(because('funding.not-yet', { from: validFrom }));
  if (validTo !== null && asOf > validTo) return closed(because('funding.ended', { on: validTo }));
  const barred = barredFor(scheme, person, asOf);
  if (barred?.status === 'closed') return barred;
  if (knownUntil !== null && asOf > knownUntil)
    return unknown(because('funding.not-known-after', { until: knownUntil }));
  return barred ?? windowOn(scheme, asOf);
}

/** Whether somebody is among those for whom a scheme is, whatever its windows; not knowing for sure counts. */
export const isMeantFor = (scheme: FundingScheme, person: Person, asOf: IsoDate): boolean =>
  barredFor(scheme, person, asOf)?.status !== 'closed';

/** Whether she is one of those for whom it is meant; null when she is. */
function barredFor(scheme: FundingScheme, person: Person, asOf: IsoDate): Status | null {
  if (scheme.teachersOnly && !holds(person.certificates, 'licence:teacher-primary'))
    return closed(because('funding.teachers-only'));
  if (scheme.functions.length > 0 && !scheme.functions.includes(person.function))
    return closed(because('funding.other-functions'));
  if (scheme.ageLimit !== null && person.age >= scheme.ageLimit) {
    const values = { age: scheme.ageLimit };
    const { ageLimitKnownUntil } = scheme;
    return ageLimitKnownUntil !== null && asOf > ageLimitKnownUntil
      ? unknown(because('funding.age-limit-moves', values))
      : closed(because('funding.too-old', values));
  }
  return null;
}

function windowOn({ windows }: FundingScheme, asOf: IsoDate): Status {
  if (windows.length === 0) return open(because('funding.open'));
  const now = windows.find(({ opensOn, closesOn }) => opensOn <= asOf && asOf <= closesOn);
  if (now !== undefined) return open(because('funding.open-until', { until: now.closesOn }));
  const next = windows.find(({ opensOn }) => opensOn > asOf);
  if (next !== undefined) return closed(because('funding.opens-on', { from: next.opensOn }));
  return closed(because('funding.window-closed', { on: windows.at(-1)?.closesOn ?? asOf }));
}
