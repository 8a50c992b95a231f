import type { Horizon, PlannerOffer } from './model.ts';

/**
 * The part of a catalogue that can matter for a goal, by code: what leads to it and fits before the horizon, without what
 * another offer makes superfluous for anybody. Throws RangeError when two offers have one code, or an amount is not whole or below nothing.
 */
export function reducedCatalogue(
  offers: readonly PlannerOffer[],
  goal: readonly (readonly string[])[],
  horizon: Horizon,
): PlannerOffer[] {
  const sound = offers.map((offer) => checked(offer));
  if (new Set(sound.map((offer) => offer.code)).size < sound.length)
    throw new RangeError('two offers have one code');
  const fitting = sound
    .map((offer) => ({ ...offer, starts: startsBefore(offer, horizon) }))
    .filter((offer) => offer.starts.length > 0);
  return withoutSuperfluous(leadingTo(fitting, goal)).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function checked(offer: PlannerOffer): PlannerOffer {
  const numbers = [offer.load, ...offer.payments, ...offer.starts];
  if (!Number.isInteger(offer.months) || offer.months < 1)
    throw new RangeError(`${offer.code}: takes no whole months`);
  if (numbers.some((number) => !Number.isInteger(number) || number < 0))
    throw new RangeError(`${offer.code}: minutes, cents and months are whole and not below nothing`);
  return offer;
}

const startsBefore = (offer: PlannerOffer, horizon: Horizon): number[] =>
  [...new Set(offer.starts)].filter((start) => start + offer.months <= horizon.months).sort((a, b) => a - b);

/** Backward from the goal: what grants something wanted, and what that needs in turn. */
function leadingTo(offers: readonly PlannerOffer[], goal: readonly (readonly string[])[]): PlannerOffer[] {
  const wanted = new Set(goal.flat());
  const taken = new Set<PlannerOffer>();
  for (let before = -1; before < taken.size;) {
    before = taken.size;
    for (const offer of offers) {
      if (taken.has(offer) || !offer.grants.some(({ credential }) => wanted.has(credential))) continue;
      taken.add(offer);
      for (const credential of offer.needs.flat()) wanted.add(credential);
    }
  }
  return [...taken].map((offer) => ({
    ...offer,
    grants: offer.grants.filter(({ credential }) => wanted.has(credential)),
  }));
}

/**
 * Leaves out an offer when another does at least as well for anybody. The other must grant for ever: of two certificates
 * that expire, somebody may need the one now and the other later, because each offer is taken at most once.
 */
function withoutSuperfluous(offers: readonly PlannerOffer[]): PlannerOffer[] {
  const lasting = offers.filter((offer) => offer.grants.every(({ validMonths }) => validMonths === null));
  return offers.filter(
    (offer) =>
      !lasting.some(
        (other) =>
          isAtLeastAsGood(other, offer) && (other.code < offer.code || !isAtLeastAsGood(offer, other)),
      ),
  );
}

/** Whether `other` could stand in for `offer` in every plan that lacks it, at the same start. `other` grants for ever. */
function isAtLeastAsGood(other: PlannerOffer, offer: PlannerOffer): boolean {
  return (
    other.code !== offer.code &&
    other.months <= offer.months &&
    other.load <= offer.load &&
    other.payments.every((payment, year) => payment <= (offer.payments[year] ?? 0)) &&
    offer.grants.every(({ credential }) => other.grants.some((grant) => grant.credential === credential)) &&
    other.needs.every((group) => offer.needs.some((harder) => harder.every((one) => group.includes(one)))) &&
    offer.starts.every((start) => other.starts.includes(start))
  );
}
