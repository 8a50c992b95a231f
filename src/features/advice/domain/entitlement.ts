import { daysBetween, schoolYearOf } from '#core/date.ts';
import type { IsoDate, SchoolYear } from '#core/date.ts';
import type { RuleVersion, Sourced } from '#core/knowledge.ts';
import type { Contract, Person } from './person.ts';
import { workingTimeOn } from './person.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';
import { ruleOn, valueOn } from '#core/rule.ts';
import { olderReasons, olderSpan } from './older.ts';
import type { Span } from './span.ts';

/** What somebody is entitled to in one school year. */
export interface Entitlement extends Sourced {
  /** The key of the rule. */
  readonly rule: string;
  /** Whole minutes or whole cents, more than 0. */
  readonly amount: number;
  readonly unit: 'minutes' | 'cents';
  /** The same in hours, rounded to two decimals from the rule itself; null for money. */
  readonly hours: number | null;
  readonly setBy: RuleVersion['setBy'];
  readonly because: readonly Reason[];
}

/** What the rules need to know of her. */
export type Employed = Pick<Person, 'age' | 'birth' | 'contracts' | 'yearsInEducation'>;

/** The rules that give somebody hours or money (facts of the cao: chapters 8A and 9). */
const giving = [
  'di.base_hours',
  'di.starter_hours',
  'di.older.hours',
  'prof.hours_per_week',
  'prof.budget_eur',
  'prof.budget_extra_eur',
] as const;

/**
 * Hours and money of the school year in which `asOf` lies, by the rules that hold on `asOf`, in proportion to working
 * time and the part of the year, over all contracts of that year. A rule that gives nothing is absent.
 */
export function entitlements(
  rules: readonly RuleVersion[],
  person: Employed,
  asOf: IsoDate,
): readonly Entitlement[] {
  const year = schoolYearOf(asOf);
  return giving.flatMap((key) => {
    const rule = ruleOn(rules, key, asOf);
    if (rule === null) return [];
    const reason = applies(key, rules, person, asOf);
    if (reason === null) return [];
    const full = yearly(rule, rules, asOf);
    const worked = workedShare(
      person.contracts,
      year,
      key === 'di.older.hours' ? olderSpan(rules, person, year) : year,
    );
    const amount = inProportion(full, worked);
    if (amount === 0) return [];
    const shares = [...reason, ...shareReasons(person, asOf, year)];
    const board = rule.setBy === 'board' ? [because('entitlement.set-by-board')] : [];
    const { source, checkedOn, certainty, setBy } = rule;
    const unit = rule.unit === 'eur-cents' ? 'cents' : 'minutes';
    const hours = unit === 'minutes' ? inHours(full, worked) : null;
    const sourced = { source, checkedOn, certainty, setBy };
    return [{ rule: key, amount, unit, hours, ...sourced, because: [...shares, ...board] }];
  });
}

/** Whom a rule is for: the reasons why she is one of them, null when she is not. */
function applies(
  key: (typeof giving)[number],
  rules: readonly RuleVersion[],
  person: Employed,
  asOf: IsoDate,
): readonly Reason[] | null {
  if (key === 'di.older.hours') return olderReasons(rules, person, asOf, schoolYearOf(asOf));
  if (key === 'di.starter_hours') {
    const years = valueOn(rules, 'di.starter_years', asOf, 0);
    return person.yearsInEducation < years ? [because('entitlement.starter', { years })] : null;
  }
  return [];
}

/** What a rule gives in a full year of full-time work, in minutes or cents. */
function yearly(rule: RuleVersion, rules: readonly RuleVersion[], asOf: IsoDate): number {
  if (rule.unit === 'eur-cents') return rule.value;
  const weeks = rule.unit === 'hours-per-week' ? valueOn(rules, 'fte.weeks_per_year', asOf, 0) : 1;
  return rule.value * weeks * 60;
}

/** Working time as a whole number of ten-thousandths times days, so that split contracts add up exactly. */
interface Worked {
  readonly part: number;
  readonly whole: number;
}

/** Of a school year what is worked within a span of it. */
function workedShare(contracts: readonly Contract[], year: SchoolYear, span: Span): Worked {
  const part = contracts.reduce(
    (sum, contract) => sum + Math.round(contract.workingTimeFactor * 10_000) * daysIn(contract, span),
    0,
  );
  return { part, whole: 10_000 * (daysBetween(year.from, year.to) + 1) };
}

/** Days of a contract inside a span, first and last included. */
function daysIn({ from, to }: Contract, span: Span): number {
  const first = from > span.from ? from : span.from;
  const last = to !== null && to < span.to ? to : span.to;
  return Math.max(0, daysBetween(first, last) + 1);
}

const inProportion = (amount: number, { part, whole }: Worked): number => Math.round((amount * part) / whole);

/** Minutes of a full year as her hours; never rounded twice. */
const inHours = (amount: number, worked: Worked): number => inProportion((amount * 100) / 60, worked) / 100;

function shareReasons({ contracts }: Employed, asOf: IsoDate, year: SchoolYear): readonly Reason[] {
  const days = new Set<number>(contracts.map((contract) => daysIn(contract, year)));
  const whole = daysBetween(year.from, year.to) + 1;
  const factor = because('entitlement.working-time', { factor: workingTimeOn(contracts, asOf) });
  const part = [...days].some((count) => count < whole);
  return part ? [factor, because('entitlement.part-of-year', { from: year.from, to: year.to })] : [factor];
}
