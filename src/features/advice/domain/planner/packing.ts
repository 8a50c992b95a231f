/** For one need: per school year the least payment in one of its years, and what the way to it takes at least besides. */
export interface Parcel {
  readonly payment: Float64Array;
  readonly extra: Float64Array;
  /** The least it takes by itself. */
  readonly alone: number;
}

/**
 * What parcels cost together at least, each paid in one school year, when the years have this much budget left. Exact
 * as long as that is not more than `enough`.
 */
export function costTogether(parcels: readonly Parcel[], left: Float64Array, enough: number): number {
  let least = Infinity;
  const alone = parcels.reduce((sum, parcel) => sum + parcel.alone, 0);
  const go = (index: number, cost: number, rest: number): void => {
    const parcel = parcels[index];
    if (parcel === undefined) {
      least = cost;
      return;
    }
    for (let year = 0; year < left.length; year += 1) {
      const payment = parcel.payment[year] ?? Infinity;
      if (payment === Infinity) continue;
      const budget = left[year] ?? 0;
      const now = cost + Math.max(payment - budget, 0) + (parcel.extra[year] ?? 0);
      if (now + rest - parcel.alone >= least || now + rest - parcel.alone > enough) continue;
      left[year] = Math.max(budget - payment, 0);
      go(index + 1, now, rest - parcel.alone);
      left[year] = budget;
      if (least <= alone) return;
    }
  };
  go(0, 0, alone);
  return least === Infinity ? enough + 1 : least;
}
