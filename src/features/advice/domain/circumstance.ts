import type { IsoDate } from '#core/date.ts';
import { isEarned } from '#core/diploma.ts';
import type { Circumstance, RuleVersion, WorkGroup } from '#core/knowledge.ts';
import { valueOn } from '#core/rule.ts';
import { countedOf, hasUnvalued, licenceOf, statusOf, studyOf } from './diploma.ts';
import type { Diploma, Person, PersonFunction } from './person.ts';
import { workingTimeOn } from './person.ts';
import { heightOf } from './grade.ts';
import { gladly } from './want.ts';

/** Ages that rules name. */
export interface Ages {
  /** From here on there are extra hours for older employees. */
  readonly olderFrom: number;
  /** State pension, in whole years. */
  readonly pension: number;
}

export const agesOn = (rules: readonly RuleVersion[], asOf: IsoDate): Ages => ({
  olderFrom: valueOn(rules, 'di.older.age', asOf, Infinity),
  pension: Math.floor(valueOn(rules, 'di.older.until_months', asOf, Infinity) / 12),
});

const groups: Readonly<Record<PersonFunction, WorkGroup>> = {
  'onderwijsassistent-a': 'assistant',
  'onderwijsassistent-b': 'assistant',
  'onderwijsassistent-c': 'assistant',
  'onderwijsassistent-onbekend': 'assistant',
  'leraarondersteuner-a': 'supporter',
  'leraarondersteuner-b': 'supporter',
  'leraarondersteuner-onbekend': 'supporter',
  klassenassistent: 'assistant',
  concierge: 'caretaker',
  administratief: 'office',
  other: 'other',
};

/** The kind of work of a function. */
export const workOf = (of: PersonFunction): WorkGroup => groups[of];

interface Where {
  readonly person: Person;
  readonly ages: Ages;
  readonly asOf: IsoDate;
}

/** How much each circumstance speaks for a step; 0 where it does not hold. */
const weights: Readonly<Record<Circumstance, (where: Where) => number>> = {
  experienced: ({ person }) => Math.min(6, Math.floor(person.yearsInEducation / 3)),
  starting: ({ person }) => Math.max(0, 5 - Math.floor(person.yearsInEducation)),
  settled: ({ person }) => (person.yearsInEducation >= 3 && person.yearsInEducation < 12 ? 3 : 0),
  young: ({ person }) => (person.age < 27 ? 5 : 0),
  older: ({ person, ages }) => (person.age >= ages.olderFrom ? 8 : 0),
  'near-pension': ({ person, ages }) => (ages.pension - person.age <= 5 ? 10 : 0),
  'few-hours': ({ person, asOf }) => (workingTimeOn(person.contracts, asOf) < 0.6 ? 4 : 0),
  'many-hours': ({ person, asOf }) => (workingTimeOn(person.contracts, asOf) >= 0.8 ? 4 : 0),
  'own-time': ({ person }) => Math.min(15, Math.floor(person.ownHoursPerWeek)),
  'higher-educated': ({ person }) => (person.diplomas.some(isHigher) ? 6 : 0),
  licensed: ({ person }) => (isLicensed(person) ? teachingAgain[person.wantsQualification] : 0),
  'stopped-training': ({ person }) =>
    person.wantsQualification !== 'no' && person.diplomas.some(isStoppedTraining) ? 9 : 0,
  'diplomas-not-told': ({ person }) => untold(person),
  'diploma-not-valued': ({ person }) => (hasUnvalued(person) ? unsureOf(person) : 0),
  'teaching-open': ({ person }) => (isTeachingOpen(person) ? 1 : 0),
  'no-diploma': ({ person }) => (highestTold(person) === heightOf('none') ? 6 : 0),
  'first-level': ({ person }) => (isAtFirstLevel(person) ? 6 : 0),
  'second-level': ({ person }) => (highestTold(person) === heightOf('mbo-2') ? 6 : 0),
};

/** How much a circumstance speaks for a step, 0 where it does not hold. */
export const weightOf = (circumstance: Circumstance, where: Where): number => weights[circumstance](where);

const isHigher = (diploma: Diploma): boolean =>
  isEarned(statusOf(diploma)) && (diploma.level === 'hbo' || diploma.level === 'wo');

/** Of a teacher's training she did a part and went no further. */
const isStoppedTraining = (diploma: Diploma): boolean =>
  (statusOf(diploma) === 'stopped' || statusOf(diploma) === 'first-year') &&
  (studyOf(diploma) === 'teacher-primary' || studyOf(diploma) === 'teacher-secondary');

/** How high her highest diploma is; null when she told none, or one whose level nobody knows. */
function highestTold(person: Person): number | null {
  const counted = countedOf(person);
  if (counted.length === 0 || hasUnvalued(person)) return null;
  return Math.max(...counted.map(({ level }) => heightOf(level)));
}

/** Entry level, or the basic path of vmbo: level 2 is the next. */
function isAtFirstLevel(person: Person): boolean {
  const highest = highestTold(person);
  if (highest === heightOf('mbo-1')) return true;
  const paths = countedOf(person).filter(({ level }) => level === 'vmbo');
  return highest === heightOf('vmbo') && paths.every(({ study }) => study === 'vmbo-basis');
}

/** Who looks towards a diploma cannot be told what is open before it is known what she has. */
const unsureOf = ({ wantsQualification }: Person): number => (wantsQualification === 'yes' ? 40 : 12);
const untold = (person: Person): number =>
  person.diplomas.length === 0 && person.wantsQualification !== 'no' ? unsureOf(person) : 0;

const isLicensed = ({ diplomas }: Person): boolean =>
  diplomas.some((one) => licenceOf(one) === 'licence:teacher-primary');

/** Who is qualified needs no diploma to go higher: whether she wants one tells how much she looks that way. */
const teachingAgain: Readonly<Record<Person['wantsQualification'], number>> = { yes: 14, unsure: 10, no: 4 };

/** Teaching is not pressed upon who works outside the classroom: only where she wants a diploma and other work. */
const isTeachingOpen = ({ function: of, wantsQualification, wishes }: Person): boolean =>
  (workOf(of) !== 'caretaker' && workOf(of) !== 'office') ||
  (wantsQualification === 'yes' && wishes.switch >= gladly);
