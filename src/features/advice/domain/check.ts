import type { IsoDate } from '#core/date.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import type { Check, CheckCode, DiplomaLevel, LearningRoute, Sourced } from '#core/knowledge.ts';
import { heldUntil, holds } from './certificate.ts';
import type { Person } from './person.ts';
import { workingTimeOn } from './person.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';

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
  return { code, source, checkedOn, certainty, ...judge(check, route, person, asOf) };
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

/** The first of her levels, in the order of the levels, that is among some. */
function heldOf({ diplomas }: Person, some: readonly DiplomaLevel[]): DiplomaLevel | null {
  return (
    diplomaLevels.find((level) => some.includes(level) && diplomas.some((one) => one.level === level)) ?? null
  );
}

function judgeDiploma(check: Of<'diploma'>, route: LearningRoute, person: Person): Judged {
  const held = heldOf(person, check.anyOf);
  if (held !== null) return met(because('diploma.held', { level: held }));
  const needed = check.anyOf[0] ?? 'none';
  const perhaps = heldOf(person, check.perhaps);
  if (perhaps !== null)
    return unknown(because('diploma.institute-decides', { level: perhaps }), because('turn.ask-institute'));
  const test = route.needs.find((one): one is Of<'test-21plus'> => one.code === 'test-21plus');
  if (check.orTest21 && test !== undefined && person.age >= test.minimumAge)
    return unmet(because('diploma.test-instead', { level: needed }), 'intake', because('turn.sit-21plus'));
  if (person.diplomas.length === 0)
    return unknown(because('diploma.not-told', { level: needed }), because('turn.tell-diplomas'));
  const turn = because('turn.finish-diploma', { level: needed });
  if (check.orTest21 && test !== undefined) {
    const { minimumAge } = test;
    return unmet(because('diploma.too-young-for-test', { level: needed, age: minimumAge }), 'route', turn);
  }
  return unmet(because('diploma.missing', { level: needed }), 'route', turn);
}

/** The test for who has no diploma that gives access; the law names the age (facts 2.2). */
function judgeTest21(check: Of<'test-21plus'>, person: Person): Judged {
  const held = heldOf(person, check.exempt);
  if (held !== null) return met(because('test21.not-needed', { level: held }));
  if (holds(person.certificates, 'test:21plus')) return met(because('test21.passed'));
  if (person.age >= check.minimumAge)
    return unmet(because('test21.to-sit', { age: check.minimumAge }), 'intake', because('turn.sit-21plus'));
  if (person.diplomas.length === 0)
    return unknown(because('test21.not-told', { age: check.minimumAge }), because('turn.tell-diplomas'));
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
  const ends = check.tests.map((test) => heldUntil(person.certificates, test, check.validMonths));
  const first = ends.every((end) => end !== null) ? ends.sort()[0] : undefined;
  const turn = because('turn.sit-entry-tests', { months: check.validMonths });
  if (first !== undefined) {
    if (first >= asOf) return met(because('entry-tests.passed', { until: first }));
    return unmet(because('entry-tests.expired', { until: first }), 'intake', turn);
  }
  const ad = person.diplomas.some(({ level }) => level === 'ad');
  const why = because(ad ? 'entry-tests.ad-does-not-exempt' : 'entry-tests.to-sit', {
    tests: check.tests.length,
  });
  return unmet(why, 'intake', turn);
}

function judgeExperience(check: Of<'experience'>, person: Person, asOf: IsoDate): Judged {
  const ask = because('turn.ask-institute');
  if (check.minimumYears === null)
    return person.yearsWorking > 0
      ? met(because('experience.enough', { years: person.yearsWorking }))
      : unknown(because('experience.no-number'), ask);
  const years = person.yearsInEducation;
  const needed = check.minimumYears;
  if (years < needed)
    return unmet(
      because('experience.too-short', { years, needed }),
      'time',
      because('turn.work-longer', { years: needed }),
    );
  if (check.functions.length > 0 && !check.functions.includes(person.function))
    return unknown(because('experience.other-function', { needed }), ask);
  if (check.enoughWorkingTime !== null && workingTimeOn(person.contracts, asOf) < check.enoughWorkingTime)
    return unknown(because('experience.few-days', { needed }), ask);
  return met(because('experience.enough', { years }));
}
