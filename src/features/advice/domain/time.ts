import { schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { valueOn } from '#core/rule.ts';
import { entitlements } from './entitlement.ts';
import type { Person } from './person.ts';
import { workingTimeOn } from './person.ts';

/**
 * The time that somebody has to learn in an ordinary week, in minutes, exact: one definition for route, slider and planner.
 * Practice is not in it: a place to practise is at a school, in paid work or on a day that she does not work.
 */
export interface LearningTime {
  /** What she said that she has of her own. */
  readonly own: number;
  /** Study leave that she has; never more than her job. */
  readonly leave: number;
  /** Hours in work time that the rules give her, by working time. */
  readonly byRight: number;
  /**
   * An hour that she does not work is worth as much to her learning as an hour of work: what the rules would have given on
   * the days that she does not work, she has free there. So working less never costs her time to learn.
   */
  readonly freeDays: number;
  /** All of these together: the one number that is shown and reckoned with. */
  readonly total: number;
  /** Study leave that can still be asked, by working time. */
  readonly askable: number;
  /** The study leave of the days that she does not work: there she is free, and nobody has to give it. */
  readonly spare: number;
}

/** What nobody counts as time to study unasked: those hours are hers to recover in. */
const notForStudy: readonly string[] = ['di.older.hours'];

export function learningTime(
  rules: readonly RuleVersion[],
  person: Pick<
    Person,
    'age' | 'contracts' | 'yearsInEducation' | 'ownHoursPerWeek' | 'studyLeaveHoursPerWeek'
  >,
  asOf: IsoDate,
): LearningTime {
  const factor = workingTimeOn(person.contracts, asOf);
  const ofWork = factor * hoursOfWeek(rules, asOf) * 60;
  const own = person.ownHoursPerWeek * 60;
  const told = person.studyLeaveHoursPerWeek * 60;
  const leave = Math.min(told, ofWork);
  const byRight = rightAt(factor, rules, person, asOf);
  const freeDays = Math.max(0, rightAt(1, rules, person, asOf) - byRight) + (told - leave);
  const usual = valueOn(rules, 'study_leave.hours_per_week', asOf, 0) * 60;
  const askable = Math.max(0, usual * Math.min(1, factor) - leave);
  return {
    own,
    leave,
    byRight,
    freeDays,
    total: own + leave + byRight + freeDays,
    askable,
    spare: Math.max(0, usual - told - askable),
  };
}

/** Hours of a working week at full time: those of the year over its weeks. */
function hoursOfWeek(rules: readonly RuleVersion[], asOf: IsoDate): number {
  const weeks = valueOn(rules, 'fte.weeks_per_year', asOf, 0);
  return weeks === 0 ? 0 : valueOn(rules, 'fte.hours_per_year', asOf, 0) / weeks;
}

/** Minutes in a week that the rules give in work time for some working time, all year. */
function rightAt(
  workingTimeFactor: number,
  rules: readonly RuleVersion[],
  person: Pick<Person, 'age' | 'yearsInEducation'>,
  asOf: IsoDate,
): number {
  const weeks = valueOn(rules, 'fte.weeks_per_year', asOf, 0);
  if (weeks === 0) return 0;
  const { from, to } = schoolYearOf(asOf);
  const steady = { ...person, contracts: [{ from, to, workingTimeFactor }] };
  const minutes = entitlements(rules, steady, asOf)
    .filter(({ unit, rule }) => unit === 'minutes' && !notForStudy.includes(rule))
    .reduce((sum, { amount }) => sum + amount, 0);
  return minutes / weeks;
}

/** The most that there can be: what she has, the leave that can be asked, and her free days. */
export const mostTime = ({ total, askable, spare }: LearningTime): number => total + askable + spare;
