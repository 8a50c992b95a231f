import type { CounterpartKind, OwnerRole } from '#core/counterpart.ts';
import type { LearningRoute } from '#core/knowledge.ts';
import type { Admission } from './admission.ts';
import type { Funding } from './funding.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';
import { valueOn } from '#core/rule.ts';
import type { Situation } from './situation.ts';
import type { TaughtOffer } from './taught-offer.ts';
import { travelTo } from './travel.ts';

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

export type Feasible = 'yes' | 'if' | 'no';

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
 * One red is a no. A way that is too long makes a yes an «if» and no more, because another institute may teach it nearby;
 * a way that is not known says nothing.
 */
function together(items: readonly FeasibilityItem[]): Feasible {
  const deciding = items.filter(({ code }) => code !== 'travel');
  if (deciding.some(({ colour }) => colour === 'red')) return 'no';
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

/** Green with room for the heaviest weeks; amber when ordinary study leave carries the lightest; red below that. */
function weighTime(
  { hoursPerWeek }: LearningRoute,
  { person, rules, asOf, entitledHoursPerWeek }: Situation,
): FeasibilityItem {
  if (hoursPerWeek === null)
    return { code: 'time', colour: 'unknown', reason: because('time.not-known'), needed: null };
  const [least, most] = hoursPerWeek;
  const own = person.ownHoursPerWeek + entitledHoursPerWeek;
  const have = own + person.studyLeaveHoursPerWeek;
  const leave = valueOn(rules, 'study_leave.hours_per_week', asOf, 0);
  const minutes = Math.max(0, Math.ceil((most - have) * 60 - 1e-6));
  const values = { needed: Math.round(most * 60), have: Math.round(have * 60), short: minutes };
  if (minutes === 0)
    return { code: 'time', colour: 'green', reason: because('time.enough', values), needed: null };
  const needed: Needed = { kind: 'time', owner: 'hr', minutes, cents: null };
  const reach = own + Math.max(person.studyLeaveHoursPerWeek, leave);
  return reach >= least
    ? { code: 'time', colour: 'amber', reason: because('time.with-study-leave', values), needed }
    : { code: 'time', colour: 'red', reason: because('time.too-much', values), needed };
}

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
