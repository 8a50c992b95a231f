import type { IsoDate } from '#core/date.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import type { Check, CheckCode, DiplomaLevel, LearningRoute, Sourced } from '#core/knowledge.ts';
import type { Credential } from '#core/offer.ts';
import type { Words } from '#core/words.ts';
import { heldUntil, holds } from './certificate.ts';
import { countedOf, hasFirstYear, hasUnvalued } from './diploma.ts';
import type { Counted } from './diploma.ts';
import type { Person } from './person.ts';
import { isAmong, workingTimeOn } from './person.ts';
import { because } from './reason.ts';
import type { Reason, ReasonCode } from './reason.ts';

/**
 * How an unmet or unknown check turns: inside the ordinary intake, by finishing another route, by time, or by asking
 * or telling what is not known.
 */
export interface Turn {
  readonly how: 'intake' | 'route' | 'time' | 'ask';
  readonly by: Reason;
}

export interface CheckOutcome extends Sourced {
  readonly code: CheckCode;
  readonly outcome: 'met' | 'unmet' | 'unknown';
  readonly why: Reason;
  /** What else she should know of it; empty when there is nothing. */
  readonly note: Words;
  /** Null when it is met. */
  readonly turn: Turn | null;
}

type Judged = Pick<CheckOutcome, 'outcome' | 'why' | 'turn'>;
type Of<Code extends CheckCode> = Extract<Check, { readonly code: Code }>;

const met = (why: Reason): Judged => ({ outcome: 'met', why, turn: null });
const unmet = (why: Reason, how: Turn['how'], by: Reason): Judged => ({
  outcome: 'unmet',
  why,
  turn: { how, by },
});
const unknown = (why: Reason, by: Reason): Judged => ({
  outcome: 'unknown',
  why,
  turn: { how: 'ask', by },
});

/** Holds one condition of a route against somebody, on a day. The order of her diplomas makes no difference. */
export function judgeCheck(check: Check, route: LearningRoute, person: Person, asOf: IsoDate): CheckOutcome {
  const { code, source, checkedOn, certainty } = check;
  const note = check.note ?? { nl: '', en: '' };
  return { code, source, checkedOn, certainty, note, ...judge(check, route, person, asOf) };
}

function judge(check: Check, route: LearningRoute, person: Person, asOf: IsoDate): Judged {
  switch (check.code) {
    case 'diploma':
      return judgeDiploma(check, route, person);
    case 'test-21plus':
      return judgeTest21(check, person);
    case 'entry-tests-pabo':
      return judgeEntryTests(check, person, asOf);
    case 'experience':
      return judgeExperience(check, person, asOf);
    case 'suitability':
      return unmet(because('suitability.to-show'), 'intake', because('turn.assessment'));
    case 'certificate-of-conduct':
      return unmet(because('conduct.to-ask'), 'intake', because('turn.ask-document'));
  }
}

/** The first of her levels, in the order of the levels, that is among some and counts here. */
function heldOf(
  person: Person,
  some: readonly DiplomaLevel[],
  counts: (one: Counted) => boolean = () => true,
): DiplomaLevel | null {
  const held = countedOf(person).filter(counts);
  return (
    diplomaLevels.find((level) => some.includes(level) && held.some((one) => one.level === level)) ?? null
  );
}

/** What keeps us from knowing her diplomas: nothing told, or one from abroad that must be valued first. */
function notKnown(person: Person, notTold: Reason): Judged | null {
  if (person.diplomas.length === 0) return unknown(notTold, because('turn.tell-diplomas'));
  return hasUnvalued(person) ? unknown(because('diploma.foreign'), because('turn.value-diploma')) : null;
}

function judgeDiploma(check: Of<'diploma'>, route: LearningRoute, person: Person): Judged {
  const isPath = ({ level, study }: Counted): boolean =>
    level !== 'vmbo' ||
    !check.notVmboBasis ||
    (study?.startsWith('vmbo-') === true && study !== 'vmbo-basis');
  if (check.anyOf.includes('none') && countedOf(person).some(({ level }) => !check.anyOf.includes(level)))
    return unmet(because('diploma.too-high'), 'route', because('turn.look-higher'));
  const held = heldOf(person, check.anyOf, isPath);
  if (held !== null) return met(because('diploma.held', { level: held }));
  const needed = check.anyOf[0] ?? 'none';
  const perhaps = heldOf(person, check.perhaps);
  if (perhaps !== null)
    return unknown(because('diploma.institute-decides', { level: perhaps }), because('turn.ask-institute'));
  if (check.notVmboBasis && countedOf(person).some(({ level, study }) => level === 'vmbo' && study === null))
    return unknown(because('diploma.vmbo-path'), because('turn.tell-path'));
  return (
    notKnown(person, because('diploma.not-told', { level: needed })) ??
    withoutDiploma(check, route, person, needed)
  );
}

function withoutDiploma(
  check: Of<'diploma'>,
  route: LearningRoute,
  person: Person,
  level: DiplomaLevel,
): Judged {
  const test = route.needs.find((one): one is Of<'test-21plus'> => one.code === 'test-21plus');
  const turn = because('turn.finish-diploma', { level });
  if (!check.orTest21 || test === undefined)
    return unmet(
      because(check.notVmboBasis ? 'diploma.missing-path' : 'diploma.missing', { level }),
      'route',
      turn,
    );
  const { minimumAge } = test;
  return person.age >= minimumAge
    ? unmet(because('diploma.test-instead', { level }), 'intake', because('turn.sit-21plus'))
    : unmet(because('diploma.too-young-for-test', { level, age: minimumAge }), 'route', turn);
}

/** The test for who has no diploma that gives access; the law names the age (facts 2.2). */
function judgeTest21(check: Of<'test-21plus'>, person: Person): Judged {
  const held = heldOf(person, check.exempt);
  if (held !== null) return met(because('test21.not-needed', { level: held }));
  if (holds(person.certificates, 'test:21plus')) return met(because('test21.passed'));
  const open = notKnown(person, because('test21.not-told', { age: check.minimumAge }));
  if (open !== null) return open;
  if (person.age >= check.minimumAge)
    return unmet(because('test21.to-sit', { age: check.minimumAge }), 'intake', because('turn.sit-21plus'));
  const values = { age: person.age, needed: check.minimumAge };
  return unmet(
    because('test21.too-young', values),
    'time',
    because('turn.grow-older', { age: check.minimumAge }),
  );
}

/** Geography, history, nature and technology: vwo and higher education are exempt, an Ad is not (facts 2.1, 2.2). */
function judgeEntryTests(check: Of<'entry-tests-pabo'>, person: Person, asOf: IsoDate): Judged {
  const held = heldOf(person, check.exempt);
  if (held !== null) return met(because('entry-tests.exempt', { level: held }));
  const asked = check.tests.filter(
    (test) => !subjectsInstead(check, test).some((subject) => holds(person.certificates, subject)),
  );
  if (asked.length === 0) return met(because('entry-tests.exempt-subjects'));
  const ends = asked.map((test) => heldUntil(person.certificates, test, check.validMonths));
  const first = ends.every((end) => end !== null) ? ends.sort()[0] : undefined;
  const turn = because('turn.sit-entry-tests', { months: check.validMonths });
  if (first !== undefined && first >= asOf) return met(because('entry-tests.passed', { until: first }));
  const open = notKnown(person, because('entry-tests.not-told'));
  if (open !== null) return open;
  if (check.firstYearPerhaps && hasFirstYear(person))
    return unknown(because('entry-tests.first-year'), because('turn.ask-institute'));
  const valid = ends.filter((end) => end !== null && end >= asOf).sort();
  const [until] = valid;
  if (first === undefined && until !== undefined && until !== null) {
    const tests = asked.length - valid.length;
    return unmet(because('entry-tests.some-passed', { passed: valid.length, tests, until }), 'intake', turn);
  }
  if (first !== undefined) return unmet(because('entry-tests.expired', { until: first }), 'intake', turn);
  return unmet(because(whyToSit(check, person, asked.length), { tests: asked.length }), 'intake', turn);
}

/** The exam subjects, as what somebody holds, with which a test is not needed. */
export function subjectsInstead(check: Of<'entry-tests-pabo'>, test: Credential): readonly Credential[] {
  const by: Readonly<Record<string, readonly string[]>> = {
    'test:pabo-geography': check.geographyBy,
    'test:pabo-history': check.historyBy,
    'test:pabo-nature': check.natureBy,
  };
  return (by[test] ?? []).map((subject) => `subject:${subject}`);
}

function whyToSit({ tests }: Of<'entry-tests-pabo'>, person: Person, asked: number): ReasonCode {
  if (asked < tests.length) return 'entry-tests.rest-to-sit';
  const has = (some: DiplomaLevel): boolean => countedOf(person).some(({ level }) => level === some);
  if (has('ad')) return 'entry-tests.ad-does-not-exempt';
  const isTold = person.diplomas.some(({ level, subjects }) => level === 'havo' && subjects !== undefined);
  return has('havo') && !isTold ? 'entry-tests.subjects-not-told' : 'entry-tests.to-sit';
}

/** Where a number is named it decides; where none is, whoever trains weighs what she did. */
function judgeExperience(check: Of<'experience'>, person: Person, asOf: IsoDate): Judged {
  const ask = because('turn.ask-institute');
  if (check.minimumYears === null)
    return person.yearsWorking > 0
      ? unmet(
          because('experience.weighed', { years: person.yearsWorking }),
          'intake',
          because('turn.assessment'),
        )
      : unknown(because('experience.no-number'), ask);
  const years = person.yearsInEducation;
  const needed = check.minimumYears;
  if (years < needed)
    return unmet(
      because('experience.too-short', { years, needed }),
      'time',
      because('turn.work-longer', { years: needed }),
    );
  if (check.functions.length > 0 && !isAmong(check.functions, person.function))
    return unknown(because('experience.other-function', { needed }), ask);
  const isEnough =
    check.enoughWorkingTime === null || workingTimeOn(person.contracts, asOf) >= check.enoughWorkingTime;
  if (check.hoursPerWeek !== null) {
    const hours = { needed: check.hoursPerWeek };
    return isEnough
      ? met(because('experience.enough-hours', hours))
      : unknown(because('experience.few-hours', hours), ask);
  }
  if (!isEnough) return unknown(because('experience.few-days', { needed }), ask);
  return met(because('experience.enough', { years }));
}
