/** The middle value; the mean of the two middle ones when their number is even. Throws on nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('the median of nothing');
  return (lower + upper) / 2;
}

/**
 * The smallest value that at least `share` (0 < share <= 1) of all values do not exceed (nearest rank).
 * Throws on nothing.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const value = sorted[Math.max(Math.ceil(share * sorted.length), 1) - 1];
  if (value === undefined) throw new Error('a percentile of nothing');
  return value;
}

/** What one series is of another, pair by pair, and of those the middle one: neighbours in time share their noise. */
export function medianRatio(over: readonly number[], under: readonly number[]): number {
  return median(
    over.map((value, index) => {
      const other = under[index];
      if (other === undefined || other === 0) throw new Error('nothing to compare with');
      return value / other;
    }),
  );
}
