import type { CounterpartKind, OwnerRole } from '#core/counterpart.ts';
import type { LearningRoute } from '#core/knowledge.ts';
import type { Admission } from './admission.ts';
import type { Funding } from './funding.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';
import { valueOn } from '#core/rule.ts';
import type { Situation } from './situation.ts';
import type { TaughtOffer } from './taught-offer.ts';
import { mostTime } from './time.ts';
import type { LearningTime } from './time.ts';
import { travelTo } from './travel.ts';
import { variantsFor } from './variant.ts';

/** What the organisation can do to turn an item green; minutes a week, cents a year. */
export interface Needed {
  readonly kind: CounterpartKind;
  readonly owner: OwnerRole;
  readonly minutes: number | null;
  readonly cents: number | null;
}

/** One side of whether it can be done. Unknown is a colour of its own: it is neither a yes nor a no. */
export interface FeasibilityItem {
  readonly code: 'admission' | 'time' | 'money' | 'travel';
  readonly colour: 'green' | 'amber' | 'red' | 'unknown';
  readonly reason: Reason;
  readonly needed: Needed | null;
}

/** Whether it can be done; unknown when nobody knows how much time it takes. */
export const feasibles = ['no', 'unknown', 'if', 'yes'] as const;

export type Feasible = (typeof feasibles)[number];

export interface Weighed {
  readonly feasible: Feasible;
  readonly items: readonly FeasibilityItem[];
}

/** Holds what a route takes against what there is: admission, hours in a week, money in a year, and the way to where institutes teach it. */
export function weigh(
  route: LearningRoute,
  admission: Admission,
  funding: readonly Funding[],
  situation: Situation,
  taught: readonly TaughtOffer[] = [],
): Weighed {
  const items: FeasibilityItem[] = [
    weighAdmission(route, admission),
    weighTime(route, situation),
    weighMoney(route, funding, situation),
    { code: 'travel', needed: null, ...travelTo(route, taught, situation.person.travel) },
  ];
  return { feasible: together(items), items };
}

/**
 * One red is a no; else, without hours nobody can tell. A way that is too long makes a yes an «if» and no more, because another institute may teach it nearby;
 * a way that is not known says nothing.
 */
function together(items: readonly FeasibilityItem[]): Feasible {
  const deciding = items.filter(({ code }) => code !== 'travel');
  if (deciding.some(({ colour }) => colour === 'red')) return 'no';
  if (deciding.some(({ code, colour }) => code === 'time' && colour === 'unknown')) return 'unknown';
  const isFar = items.some(
    ({ code, colour }) => code === 'travel' && (colour === 'red' || colour === 'amber'),
  );
  return !isFar && deciding.every(({ colour }) => colour === 'green') ? 'yes' : 'if';
}

const colours = { met: 'green', conditional: 'amber', unmet: 'red', unknown: 'unknown' } as const;

function weighAdmission({ needs }: LearningRoute, admission: Admission): FeasibilityItem {
  const free = needs.length === 0;
  const reason = because(free ? 'admission.free' : `admission.${admission}`);
  return { code: 'admission', colour: colours[admission], reason, needed: null };
}

/**
 * Of the ways to follow it that are hers, the one that fits best: green within the hours that she has; amber when study
 * leave that can be asked, or her days without work, carry it; red below that.
 */
function weighTime(route: LearningRoute, { person, time }: Situation): FeasibilityItem {
  const judged = variantsFor(route, person).flatMap(({ hoursPerWeek, practiceHoursPerWeek }) =>
    hoursPerWeek === null
      ? []
      : [judgeTime(Math.round(hoursPerWeek * 60), Math.round(practiceHoursPerWeek * 60), time)],
  );
  const [best] = judged.sort(
    (one, other) => Number(one.reason.values['short']) - Number(other.reason.values['short']),
  );
  return best ?? { code: 'time', colour: 'unknown', reason: because('time.not-known'), needed: null };
}

function judgeTime(needed: number, practice: number, time: LearningTime): FeasibilityItem {
  const short = upTo(needed - time.total);
  const have = Math.round(time.total);
  if (short === 0) {
    const reason = because('time.enough', { needed, practice, have, short });
    return { code: 'time', colour: 'green', reason, needed: null };
  }
  const rest = upTo(needed - time.total - time.askable);
  const leave = short - rest;
  const fits = upTo(needed - mostTime(time)) === 0;
  const code = rest === 0 ? 'time.with-study-leave' : fits ? 'time.with-free-days' : 'time.too-much';
  return {
    code: 'time',
    colour: fits ? 'amber' : 'red',
    reason: because(code, { needed, practice, have, short, leave, rest }),
    needed: leave > 0 ? { kind: 'time', owner: 'hr', minutes: leave, cents: null } : null,
  };
}

/** Whole minutes that are missing; what lies within the exactness of numbers is none. */
const upTo = (minutes: number): number => Math.max(0, Math.ceil(minutes - 1e-6));

/** Against her own money, what the agreement gives her, and what others can pay. */
function weighMoney(
  { costCents }: LearningRoute,
  funding: readonly Funding[],
  { person, rules, asOf }: Situation,
): FeasibilityItem {
  const item = (colour: FeasibilityItem['colour'], reason: Reason, cents = 0): FeasibilityItem => ({
    code: 'money',
    colour,
    reason,
    needed: cents > 0 ? { kind: 'money', owner: 'hr', minutes: null, cents } : null,
  });
  if (costCents === null) return item('unknown', because('money.not-known'));
  if (costCents === 0) return item('green', because('money.free'));
  const open = funding.filter(({ status }) => status === 'open');
  const paid = open
    .filter(({ who, loan }) => who === 'person' && !loan)
    .reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);
  const have = person.budgetCents + paid;
  const short = Math.max(0, costCents - have);
  const values = { cost: costCents, have, short };
  if (short === 0) return item('green', because('money.enough', values));
  const schemes = open.filter(({ who }) => who === 'board');
  const granted = schemes.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);
  const [first] = schemes;
  if (first !== undefined && short <= granted)
    return item('amber', because('money.scheme-can-pay', { ...values, scheme: first.code }), short);
  if (open.some(({ loan }) => loan)) return item('amber', because('money.loan-can-pay', values), short);
  const measure = valueOn(rules, 'school.share_eur', asOf, 0);
  return short <= measure
    ? item('amber', because('money.ask-school', values), short)
    : item('red', because('money.too-much', values), short);
}
