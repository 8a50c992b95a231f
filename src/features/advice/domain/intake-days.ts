import { addDays, addMonths } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Offer } from '#core/offer.ts';
import { firstOfMonth } from './planner/dates.ts';
import type { DatedStep } from './planner/dates.ts';

/**
 * How many months before a study its intake is done: a certificate of conduct may be six months old at the appointment, and
 * a test that is sat half a year before leaves time to sit it again.
 */
const monthsBefore: readonly (readonly [code: string, months: number])[] = [
  ['certificate-of-conduct', 2],
  ['suitability', 4],
  ['entry-tests-pabo', 6],
  ['test-21plus', 6],
];

/**
 * The steps of a plan with what belongs to an intake near the study that it serves. It costs no hours and no money, so when it
 * is done changes nothing else; nothing comes earlier than it stood.
 */
export function nearTheirStart(steps: readonly DatedStep[], offers: readonly Offer[]): readonly DatedStep[] {
  const offerOf = ({ offerCode }: DatedStep): Offer | undefined =>
    offers.find(({ code }) => code === offerCode);
  const moved = steps.map((step) => {
    const before = monthsBefore.find(([code]) => step.offerCode.startsWith(code))?.[1];
    const offer = offerOf(step);
    if (before === undefined || offer === undefined) return step;
    const given = offer.grants.map(({ credential }) => credential);
    const starts = steps
      .filter((one) => offerOf(one)?.needs.some((group) => group.some((need) => given.includes(need))))
      .map(({ startsOn }) => startsOn);
    const first = starts.sort()[0];
    return first === undefined
      ? step
      : startingOn(step, later(step, addMonths(firstOfMonth(first), -before)), offer);
  });
  return moved.sort(
    (one, other) => compare(one.startsOn, other.startsOn) || compare(one.endsOn, other.endsOn),
  );
}

const later = ({ startsOn }: DatedStep, day: IsoDate): IsoDate => (day > startsOn ? day : startsOn);

const startingOn = (step: DatedStep, startsOn: IsoDate, { months }: Offer): DatedStep => ({
  ...step,
  startsOn,
  endsOn: addDays(addMonths(startsOn, Math.max(months, 1)), -1),
});

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
