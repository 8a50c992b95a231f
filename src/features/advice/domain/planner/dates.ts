import { addDays, addMonths, isoDate, schoolYearOf } from '#core/date.ts';
import type { IsoDate, SchoolYear } from '#core/date.ts';
import type { Credential, Offer } from '#core/offer.ts';
import { compileCatalogue } from './compile.ts';
import type { CompiledCatalogue } from './compile.ts';
import type { Horizon, Plan, PlannerOffer, PlannerPerson } from './model.ts';
import { yearOfMonth } from './model.ts';
import { plansWithin } from './plans.ts';

/** What somebody asks of the planner, in dates and hours. */
export interface PlanQuestion {
  readonly asOf: IsoDate;
  readonly offers: readonly Offer[];
  /** Every group by one of its credentials: [['licence:teacher-primary']]. */
  readonly goal: readonly (readonly Credential[])[];
  /** `until` is the last day on which it counts; null is for ever. */
  readonly held: readonly { readonly credential: Credential; readonly until: IsoDate | null }[];
  /** The most hours of study in a week. */
  readonly hoursPerWeek: number;
  /** Cents she has per school year, by the year in which it starts; a year that is not named takes `otherYears`. */
  readonly budgets: ReadonlyMap<number, number>;
  readonly otherYears: number;
  /** Cents per started year after funding, by code of the offer; what is not named costs what the offer says. */
  readonly netPayments: ReadonlyMap<string, readonly number[]>;
  /** Offers of which nobody published the price: no plan is cheaper by them, and what they cost is left out of its sum. */
  readonly priceless?: ReadonlySet<string>;
}

/** More than all prices together: what is not known cannot be less than what is. */
const dearest = 1_000_000_000;

/** A plan that can be drawn. */
export interface DatedPlan {
  /** The first day after everything is finished; `asOf` when nothing has to be done. */
  readonly readyOn: IsoDate;
  /** What she pays herself, above the budgets, as far as it is known. */
  readonly costCents: number;
  readonly peakHoursPerWeek: number;
  readonly steps: readonly DatedStep[];
  /** Hours a week, from the month of `asOf` to the last that has any. */
  readonly months: readonly { readonly month: IsoDate; readonly hoursPerWeek: number }[];
  readonly years: readonly PlanYear[];
}

export interface DatedStep {
  readonly offerCode: string;
  readonly startsOn: IsoDate;
  /** The last day of its last month. */
  readonly endsOn: IsoDate;
  readonly hoursPerWeek: number;
}

export interface PlanYear {
  readonly year: SchoolYear;
  /** What has to be paid, and which part of that the budget of the year carries. */
  readonly dueCents: number;
  readonly budgetCents: number;
  readonly ownCents: number;
}

/** How far ahead is looked, in months. */
export const planHorizon = 96;

/** The best plans (see plans.ts) for one question. Throws RangeError on offers that make no sense. */
export const plansInDates = (question: PlanQuestion): DatedPlan[] =>
  plansInDatesWithin(question, Infinity).plans;

/** For a page: so many choices are estimated at 200 ms, also in large catalogues (docs/performance.md). */
export const choicesForPage = 50_000;

/** The same, but stops after so many choices; then `isComplete` is false, and who shows it says so. */
export function plansInDatesWithin(
  question: PlanQuestion,
  mostChoices: number,
): { readonly plans: DatedPlan[]; readonly isComplete: boolean } {
  const catalogue = catalogueFor(question);
  const person = personFor(question, catalogue.horizon);
  const { plans, isComplete } = plansWithin(catalogue, person, mostChoices);
  return { plans: plans.map((plan) => dated(plan, question, person, catalogue.horizon)), isComplete };
}

function catalogueFor(question: PlanQuestion): CompiledCatalogue {
  const horizon = {
    months: planHorizon,
    intoSchoolYear: monthsBetween(schoolYearOf(question.asOf).from, question.asOf),
  };
  return compileCatalogue(
    question.offers.map((offer) => plannerOffer(offer, question)),
    question.goal,
    horizon,
  );
}

/** The planner's terms: whole months from that of `asOf`, minutes a week. A day course counts as a month. */
function plannerOffer(offer: Offer, { asOf, netPayments, priceless }: PlanQuestion): PlannerOffer {
  const known = netPayments.get(offer.code) ?? offer.yearCosts;
  return {
    code: offer.code,
    needs: offer.needs,
    grants: offer.grants,
    starts: [...new Set(offer.starts.filter((day) => day >= asOf).map((day) => monthOfStart(asOf, day)))],
    months: Math.max(offer.months, 1),
    load: Math.round(offer.hoursPerWeek * 60),
    payments: priceless?.has(offer.code) === true ? [dearest] : known,
  };
}

function personFor(question: PlanQuestion, horizon: Horizon): PlannerPerson {
  const { asOf, held, hoursPerWeek, budgets, otherYears } = question;
  const first = schoolYearOf(asOf).startYear;
  const years = yearOfMonth(horizon.months, horizon) + 1 + latestPayment(question);
  return {
    held: held.map(({ credential, until }) => ({
      credential,
      until: until === null ? null : lastMonthOf(asOf, until),
    })),
    ceiling: Math.floor(hoursPerWeek * 60),
    budgets: Array.from({ length: years }, (_, year) => budgets.get(first + year) ?? otherYears),
  };
}

const latestPayment = ({ offers, netPayments }: PlanQuestion): number =>
  Math.max(0, ...offers.map((offer) => (netPayments.get(offer.code) ?? offer.yearCosts).length));

function dated(plan: Plan, question: PlanQuestion, person: PlannerPerson, horizon: Horizon): DatedPlan {
  const { asOf } = question;
  const steps = plan.steps.flatMap(({ code, start }) =>
    question.offers
      .filter((offer) => offer.code === code)
      .map((offer) => ({
        start,
        terms: plannerOffer(offer, question),
        startsOn: dayOfStart(offer, asOf, start),
      })),
  );
  const load = new Map<number, number>();
  const isKnown = ({ code }: PlannerOffer): boolean => question.priceless?.has(code) !== true;
  const due = new Map<number, number>();
  for (const { start, terms } of steps) {
    for (let month = start; month < start + terms.months; month += 1)
      load.set(month, (load.get(month) ?? 0) + terms.load);
    if (!isKnown(terms)) continue;
    for (const [index, payment] of terms.payments.entries()) {
      const year = yearOfMonth(start + 12 * index, horizon);
      due.set(year, (due.get(year) ?? 0) + payment);
    }
  }
  const years = planYears(asOf, due, person);
  return {
    readyOn: plan.finish === 0 ? asOf : addMonths(firstOfMonth(asOf), plan.finish),
    costCents: years.reduce((sum, { ownCents }) => sum + ownCents, 0),
    peakHoursPerWeek: plan.peak / 60,
    steps: steps.map(({ terms, startsOn }) => ({
      offerCode: terms.code,
      startsOn,
      endsOn: addDays(addMonths(startsOn, terms.months), -1),
      hoursPerWeek: terms.load / 60,
    })),
    months: Array.from({ length: plan.finish }, (_, month) => ({
      month: addMonths(firstOfMonth(asOf), month),
      hoursPerWeek: (load.get(month) ?? 0) / 60,
    })),
    years,
  };
}

function planYears(asOf: IsoDate, due: ReadonlyMap<number, number>, person: PlannerPerson): PlanYear[] {
  const first = schoolYearOf(asOf).startYear;
  return [...due]
    .sort(([a], [b]) => a - b)
    .map(([index, dueCents]) => {
      const budgetCents = Math.min(dueCents, person.budgets[index] ?? 0);
      const year = schoolYearOf(isoDate(`${String(first + index)}-08-01`));
      return { year, dueCents, budgetCents, ownCents: dueCents - budgetCents };
    });
}

/** The planner knows months, not days: a start after the fifteenth counts as of the next month. */
const monthOfStart = (asOf: IsoDate, day: IsoDate): number =>
  monthsBetween(asOf, day) + (dayOfMonth(day) > 15 ? 1 : 0);

/** So what expires before the fifteenth does not count in its last month. */
const lastMonthOf = (asOf: IsoDate, until: IsoDate): number =>
  monthsBetween(asOf, until) - (dayOfMonth(until) < 15 ? 1 : 0);

const dayOfStart = (offer: Offer, asOf: IsoDate, month: number): IsoDate =>
  offer.starts.find((day) => day >= asOf && monthOfStart(asOf, day) === month) ??
  addMonths(firstOfMonth(asOf), month);

const dayOfMonth = (day: IsoDate): number => Number(day.slice(8));

const monthsOf = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const monthsBetween = (from: IsoDate, to: IsoDate): number => monthsOf(to) - monthsOf(from);

export const firstOfMonth = (day: IsoDate): IsoDate => isoDate(`${day.slice(0, 7)}-01`);
