/** At most so many attempts in a period that begins with the first of them. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/** Seconds to wait, 1 or more; null while the limit is not passed. `attempts` counts this one too. */
export function secondsToWait(limit: Limit, attempts: number, since: Date, now: Date): number | null {
  if (attempts <= limit.most) return null;
  const left = limit.seconds - (now.getTime() - since.getTime()) / 1000;
  return Math.max(1, Math.ceil(left));
}
