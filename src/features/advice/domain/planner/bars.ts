import type { PlannerOffer } from './model.ts';

/** Courses that are ruled out: a 1 in the place of each, a 0 in the others. */
export type Bar = string;

/**
 * Per offer: what cannot have been finished when it starts, in any plan without steps that could be left out.
 *
 * - What grants for ever at least as much: it would itself be superfluous.
 * - What reaches the whole goal: the plan would have been at its end.
 */
export function barsOf(offers: readonly PlannerOffer[], goal: readonly (readonly string[])[]): Bar[] {
  const reaching = barOf(offers, (offer) =>
    goal.every((group) => offer.grants.some(({ credential }) => group.includes(credential))),
  );
  const known = new Map<string, Bar>();
  return offers.map((offer) => {
    const granted = [...new Set(offer.grants.map(({ credential }) => credential))].sort();
    const key = JSON.stringify(granted);
    const bar =
      known.get(key) ??
      withBoth(
        reaching,
        barOf(offers, (other) => granted.every((credential) => grantsForEver(other, credential))),
      );
    known.set(key, bar);
    return bar;
  });
}

const grantsForEver = (offer: PlannerOffer, credential: string): boolean =>
  offer.grants.some((grant) => grant.credential === credential && grant.validMonths === null);

const barOf = (offers: readonly PlannerOffer[], isBarred: (offer: PlannerOffer) => boolean): Bar =>
  offers.map((offer) => (isBarred(offer) ? '1' : '0')).join('');

/** What either rules out. */
export function withBoth(a: Bar, b: Bar): Bar {
  if (a === b) return a;
  let both = '';
  for (let index = 0; index < a.length; index += 1) both += a[index] === '1' || b[index] === '1' ? '1' : '0';
  return both;
}
