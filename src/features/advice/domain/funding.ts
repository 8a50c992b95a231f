import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { FundingKind, FundingScheme, LearningRoute, RuleVersion, Sourced } from '#core/knowledge.ts';
import { countedOf } from './diploma.ts';
import { isAmong } from './person.ts';
import type { Person } from './person.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';
import { lastKnown } from '#core/rule.ts';
import type { Situation } from './situation.ts';
import { closed, open, unknown } from './status.ts';
import type { Status } from './status.ts';
import { traineeBar } from './trainee.ts';

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
  readonly kind: FundingKind;
  /** It has to be paid back. */
  readonly loan: boolean;
  readonly conditions: FundingScheme['conditions'];
  readonly because: Reason;
}

/** What of a route decides who pays for it. */
export type PaidRoute = Pick<LearningRoute, 'studyForm'>;

/** A scheme by its code, for somebody on a day, for one route or for any; null when there is no scheme of that code. */
export function fundingOn(
  schemes: readonly FundingScheme[],
  code: string,
  { rules, person, asOf, ownBudgetCents }: Situation,
  route: PaidRoute | null = null,
): Funding | null {
  const scheme = versionOn(schemes, code, asOf);
  if (scheme === null) return null;
  const own = scheme.kind === 'own';
  const amountCents = own ? ownBudgetCents : amountOf(scheme, rules, asOf);
  const status =
    own && amountCents === 0
      ? closed(because('funding.no-own-budget'))
      : statusOn(scheme, person, asOf, route);
  const { name, per, maxYears, who, kind, conditions, source, checkedOn, certainty } = scheme;
  const loan = kind === 'loan' || kind === 'student-finance';
  return {
    code,
    name,
    per,
    maxYears,
    who,
    kind,
    loan,
    conditions,
    source,
    checkedOn,
    certainty,
    amountCents,
    ...status,
  };
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
function statusOn(scheme: FundingScheme, person: Person, asOf: IsoDate, route: PaidRoute | null): Status {
  const ended = outsideItsDays(scheme, asOf);
  if (ended !== null) return ended;
  const barred = barredFor(scheme, person, asOf, route);
  if (barred?.status === 'closed') return barred;
  const known = schemeOn(scheme, asOf);
  return known.status === 'open' ? (barred ?? known) : known;
}

function outsideItsDays({ validFrom, validTo }: FundingScheme, asOf: IsoDate): Status | null {
  if (asOf < validFrom) return closed(because('funding.not-yet', { from: validFrom }));
  if (validTo !== null && asOf > validTo) return closed(because('funding.ended', { on: validTo }));
  return null;
}

/** Where a scheme stands on a day, whoever asks. */
export function schemeOn(scheme: FundingScheme, asOf: IsoDate): Status {
  const { knownUntil } = scheme;
  const ended = outsideItsDays(scheme, asOf);
  if (ended !== null) return ended;
  return knownUntil !== null && asOf > knownUntil
    ? unknown(because('funding.not-known-after', { until: knownUntil }))
    : windowOn(scheme, asOf);
}

/** Each scheme once, in its version of a day, in the order in which they are known. */
export const schemesOn = (schemes: readonly FundingScheme[], asOf: IsoDate): readonly FundingScheme[] =>
  [...new Set(schemes.map(({ code }) => code))].flatMap((code) => versionOn(schemes, code, asOf) ?? []);

/** Whether somebody is among those for whom a scheme is, whatever its windows; not knowing for sure counts. */
export const isMeantFor = (scheme: FundingScheme, person: Person, asOf: IsoDate): boolean =>
  barredFor(scheme, person, asOf, null)?.status !== 'closed';

/** Whether she is one of those for whom it is meant; null when she is. What is sure comes before what nobody told. */
function barredFor(
  scheme: FundingScheme,
  person: Person,
  asOf: IsoDate,
  route: PaidRoute | null,
): Status | null {
  const all = [
    byWork(scheme, person),
    byAge(scheme, person, asOf),
    byStudy(scheme, person, route),
    traineeBar(scheme.noTraineeYears, person, asOf),
    scheme.incomeLimitCents === null
      ? null
      : unknown(because('funding.by-income', { limit: scheme.incomeLimitCents })),
  ].filter((one) => one !== null);
  return all.find(({ status }) => status === 'closed') ?? all[0] ?? null;
}

function byWork({ teachersOnly, functions }: FundingScheme, person: Person): Status | null {
  if (teachersOnly && !person.certificates.some(({ credential }) => credential.startsWith('licence:')))
    return closed(because('funding.teachers-only'));
  if (functions.length > 0 && !isAmong(functions, person.function))
    return closed(because('funding.other-functions'));
  return null;
}

function byAge(
  { ageLimit, ageLimitKnownUntil }: FundingScheme,
  { age }: Person,
  asOf: IsoDate,
): Status | null {
  if (ageLimit === null || age < ageLimit) return null;
  const values = { age: ageLimit };
  return ageLimitKnownUntil !== null && asOf > ageLimitKnownUntil
    ? unknown(because('funding.age-limit-moves', values))
    : closed(because('funding.too-old', values));
}

/** By how one studies: a form that does not count, or one for which the young have student finance instead. */
function byStudy(
  { forms, fullTimeFrom }: FundingScheme,
  person: Person,
  route: PaidRoute | null,
): Status | null {
  const form = route?.studyForm ?? null;
  if (form !== null && forms.length > 0 && !forms.includes(form))
    return closed(because('funding.other-form'));
  if (form !== 'full-time' || fullTimeFrom === null || person.age >= fullTimeFrom) return null;
  const values = { age: fullTimeFrom };
  const hasStudied = countedOf(person).some(({ level }) => level === 'hbo' || level === 'wo');
  return hasStudied
    ? unknown(because('funding.second-study', values))
    : closed(because('funding.second-study', values));
}

/** How long before the first window that we know there may have been others, in days. */
const ahead = 366;

function windowOn({ windows, windowsKnownUntil }: FundingScheme, asOf: IsoDate): Status {
  if (windows.length === 0) return open(because('funding.open'));
  const now = windows.find(({ opensOn, closesOn }) => opensOn <= asOf && asOf <= closesOn);
  if (now !== undefined)
    return now.expected
      ? unknown(because('funding.perhaps-open', { until: now.closesOn }))
      : open(because('funding.open-until', { until: now.closesOn }));
  const [first] = windows;
  if (first !== undefined && addDays(asOf, ahead) < first.opensOn)
    return unknown(because('funding.rounds-not-found', { from: first.opensOn }));
  const next = windows.find(({ opensOn }) => opensOn > asOf);
  if (next !== undefined)
    return closed(
      because(next.expected ? 'funding.opens-perhaps' : 'funding.opens-on', { from: next.opensOn }),
    );
  if (windowsKnownUntil !== null && asOf > windowsKnownUntil)
    return unknown(because('funding.round-not-known', { until: windowsKnownUntil }));
  return closed(because('funding.window-closed', { on: windows.at(-1)?.closesOn ?? asOf }));
}
