/** One need, and what it may cost in each of the ways to meet it. */
export interface Parcel {
  /** Per school year: the least payment that falls in it and is all there is; Infinity when none. */
  readonly payment: Float64Array;
  /** The least cost of every other way; Infinity when none. */
  readonly otherwise: number;
  /** The least it takes when nothing else is paid. */
  readonly alone: number;
}

/**
 * What parcels cost together at least, when the school years have this much budget left. Exact as long as that is not
 * more than `enough`.
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
    const others = rest - parcel.alone;
    for (let year = 0; year <= left.length && least > alone; year += 1) {
      const isYear = year < left.length;
      const payment = isYear ? (parcel.payment[year] ?? Infinity) : 0;
      const budget = left[year] ?? 0;
      const now = cost + (isYear ? Math.max(payment - budget, 0) : parcel.otherwise);
      if (now + others >= least || now + others > enough) continue;
      if (isYear) left[year] = Math.max(budget - payment, 0);
      go(index + 1, now, others);
      if (isYear) left[year] = budget;
    }
  };
  go(0, 0, alone);
  return least === Infinity ? enough + 1 : least;
}
