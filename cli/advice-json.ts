import type { IsoDate } from '#core/date.ts';
import type { AdviceDirection } from '#core/direction.ts';
import type { Offer } from '#core/offer.ts';
import type { Advice, RouteAdvice } from '#features/advice/domain/advise.ts';
import type { CheckOutcome } from '#features/advice/domain/check.ts';
import type { Entitlement } from '#features/advice/domain/entitlement.ts';
import type { FeasibilityItem } from '#features/advice/domain/feasibility.ts';
import type { Reason } from '#features/advice/domain/reason.ts';
import type { RankedStep } from '#features/advice/domain/step.ts';
import { hoursSpan, monthsSpan, reckonedWith } from '#features/advice/domain/variant.ts';
import type { Way } from '#features/advice/domain/ways.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';

/** The advice as the contract gives it: hours and euros, reasons as code, values and a sentence. */
export function adviceJson(advice: Advice, { goal, ways, whyNone }: Planned, asOf: IsoDate, locale: Locale) {
  const say = (reason: Reason) => ({ ...reason, text: sentence(reason, locale) });
  const isUnsure = ({ ifAdmitted }: Way): boolean => ifAdmitted.length > 0;
  const sure = ways.filter((way) => !isUnsure(way));
  return {
    asOf,
    entitlements: advice.entitlements.map((one) => entitlement(one, say)),
    routes: advice.routes.map((one) => routeJson(one, locale, say)),
    steps: advice.steps.map((one) => step(one, locale, say)),
    goal,
    plans: (sure.length > 0 ? sure : ways).map((way) => planJson(way, locale)),
    /** Beside the plans: ways that are better in something, if she is let in where nobody can tell. */
    plansIfAdmitted: (sure.length > 0 ? ways.filter(isUnsure) : []).map((way) => planJson(way, locale)),
    plansBecause: whyNone.map(say),
  };
}

/** The ways to a goal; none when there is no goal. */
export interface Planned {
  readonly goal: string | null;
  readonly ways: readonly Way[];
  /** Why there are none. */
  readonly whyNone: readonly Reason[];
}

type Say = (reason: Reason) => Reason & { readonly text: string };

const sentence = ({ code, values }: Reason, locale: Locale): string =>
  messages(locale).advice.reasons[code]?.(values) ?? code;

function entitlement({ amount, hours, because, ...one }: Entitlement, say: Say) {
  return {
    rule: one.rule,
    amount: hours ?? amount / 100,
    unit: hours === null ? 'eur' : 'hours',
    source: one.source,
    checkedOn: one.checkedOn,
    certainty: one.certainty,
    setBy: one.setBy,
    because: because.map(say),
  };
}

/**
 * `months`, `hoursPerWeek` and `costCents` belong to one way to follow it: the lightest that is hers. Practice, that paid work
 * can be, stands beside the hours of class and study; all ways that are hers stand beside them.
 */
function routeJson({ route, variants, ...advice }: RouteAdvice, locale: Locale, say: Say) {
  const { costCents } = route;
  const variant = reckonedWith(variants);
  const months = variant?.months ?? null;
  const years = months === null ? 1 : Math.ceil(months / 12);
  return {
    code: route.code,
    name: route.name[locale],
    lead: route.lead[locale],
    kind: route.kind,
    ...directionOf(route),
    admission: advice.admission,
    checks: advice.checks.map((check) => checkJson(check, locale, say)),
    months,
    monthsSpan: monthsSpan(variants),
    hoursPerWeek: variant?.hoursPerWeek ?? null,
    hoursPerWeekSpan: hoursSpan(variants),
    practiceHoursPerWeek: variant?.practiceHoursPerWeek ?? 0,
    variants,
    costCents: costCents === null ? null : costCents * years,
    costCentsPerYear: costCents,
    funding: advice.funding.map(({ name, because, ...one }) => ({
      ...one,
      name: name[locale],
      because: [say(because)],
    })),
    /** The contract knows three answers; what nobody can tell is an «if», and its reasons say what is not known. */
    feasible: advice.feasible === 'unknown' ? ('if' as const) : advice.feasible,
    items: advice.items.map((one) => itemJson(one, say)),
    because: advice.because.map(say),
    source: route.source,
    checkedOn: route.checkedOn,
    certainty: route.certainty,
    notSure: route.notSure,
  };
}

const checkJson = ({ why, turn, note, ...check }: CheckOutcome, locale: Locale, say: Say) => ({
  ...check,
  note: note[locale],
  why: say(why),
  turn: turn === null ? null : { how: turn.how, by: say(turn.by) },
});

const itemJson = ({ reason, ...item }: FeasibilityItem, say: Say) => ({ ...item, reason: say(reason) });

/** Among the six directions a higher function stands with growing; apart from them it is told by its own name. */
const directionOf = ({ direction }: { readonly direction: AdviceDirection }) => ({
  direction: direction === 'higher' ? ('expert' as const) : direction,
  towards: direction === 'higher' ? ('higher-function' as const) : null,
});

const step = ({ name, lead, because, ...one }: RankedStep, locale: Locale, say: Say) => ({
  ...one,
  ...directionOf(one),
  lead: lead?.[locale] ?? '',
  name: name[locale],
  because: because.map(say),
});

const planJson = ({ steps, offers, ...way }: Way, locale: Locale) => ({
  readyOn: way.readyOn,
  /** What is not known of a part is not known of the whole. */
  costCents: way.costNotKnown.length > 0 ? null : way.costCents,
  knownCostCents: way.costCents,
  peakHoursPerWeek: way.peakHoursPerWeek,
  steps: steps.map(({ offerCode, ...one }, index) => ({
    code: offerCode,
    name: stepName(offers[index], offerCode, locale),
    route: offers[index]?.routeCode ?? null,
    practiceHoursPerWeek: offers[index]?.practiceHoursPerWeek ?? 0,
    ...one,
  })),
  years: way.years,
  costNotKnown: way.costNotKnown,
  ifAdmitted: way.ifAdmitted,
  notSure: way.notSure,
  shortHoursPerWeek: way.shortMinutes / 60,
  employerFunding: way.employer.map(({ code, status, amountCents, checkedOn }) => ({
    code,
    status,
    amountCents,
    checkedOn,
  })),
  pensionAge: way.pensionAge,
});

/** A route by its name; what an intake asks by the text of its check, which its code begins with. */
function stepName(offer: Offer | undefined, code: string, locale: Locale): string {
  if (offer !== undefined && offer.routeCode !== null) return offer.name[locale];
  const texts = messages(locale).advice.intake;
  const check = Object.keys(texts).find((one) => code === one || code.startsWith(`${one}-`));
  return check === undefined ? code : (texts[check] ?? code);
}
