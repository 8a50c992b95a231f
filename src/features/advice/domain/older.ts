import { addDays } from '#core/date.ts';
import type { IsoDate, SchoolYear } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import type { Person } from './person.ts';
import { workingTimeOn } from './person.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';
import { valueOn } from '#core/rule.ts';
import { firstOfMonth, overlapOf } from './span.ts';
import type { Span } from './span.ts';

type Older = Pick<Person, 'age' | 'birth' | 'contracts'>;

const until = 'di.older.until_months';

/**
 * The days on which she surely has the age for extra hours: of a birthday only the month is known, so it begins with the
 * month after it, and ends before the month in which she reaches state pension age. That age is the one of the year in which
 * she reaches it. Null when only her age is known.
 */
function hersOf(rules: readonly RuleVersion[], { birth }: Older, asOf: IsoDate): Span | null {
  if (birth === undefined || birth === null) return null;
  const { year, month } = birth;
  const from = firstOfMonth(year, month, valueOn(rules, 'di.older.age', asOf, Infinity) * 12 + 1);
  const reached = rules
    .filter(({ key }) => key === until)
    .map(({ value, validFrom, validTo }) => ({ validFrom, validTo, on: firstOfMonth(year, month, value) }))
    .find(({ validFrom, validTo, on }) => validFrom <= on && (validTo === null || on <= validTo));
  const end = reached?.on ?? firstOfMonth(year, month, valueOn(rules, until, asOf, Infinity));
  return { from, to: addDays(end, -1) };
}

/** The part of a school year over which the extra hours of older employees are reckoned; all of it when only her age is known. */
export function olderSpan(rules: readonly RuleVersion[], person: Older, year: SchoolYear): Span {
  const hers = hersOf(rules, person, year.from);
  return hers === null ? year : overlapOf(hers, year);
}

/**
 * Why she has extra hours in a school year; null when she has none. They are given from a least number of hours in a whole
 * year on, by her working time.
 */
export function olderReasons(
  rules: readonly RuleVersion[],
  person: Older,
  asOf: IsoDate,
  year: SchoolYear,
): readonly Reason[] | null {
  const age = valueOn(rules, 'di.older.age', asOf, Infinity);
  const least = valueOn(rules, 'di.older.least_hours', asOf, 0);
  const works = Math.round(workingTimeOn(person.contracts, asOf) * 10_000);
  if (works * valueOn(rules, 'di.older.hours', asOf, 0) < least * 10_000) return null;
  if (person.birth !== undefined && person.birth !== null) {
    const { from, to } = olderSpan(rules, person, year);
    if (to < from) return null;
    return [
      because('entitlement.from-age', { age }),
      ...(from > year.from ? [because('entitlement.from-birthday', { from })] : []),
      ...(to < year.to ? [because('entitlement.until-pension', { until: to })] : []),
    ];
  }
  const isSurelyBefore = person.age * 12 + 11 < valueOn(rules, until, asOf, Infinity);
  if (person.age < age || !isSurelyBefore) return null;
  const since = person.age === age ? [because('entitlement.birth-not-known')] : [];
  return [because('entitlement.from-age', { age }), ...since];
}
