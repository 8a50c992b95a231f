/** A link for the first operator works this long. */
export const setupHours = 1;

const hour = 3_600_000;

/** What the link signs: the moment at which it ends. */
export const setupEnd = (now: Date): string => (now.getTime() + setupHours * hour).toString(36);

/** Whether a moment that a link names is still to come, and not further away than such links reach. */
export function isStillOpen(end: string, now: Date): boolean {
  if (!/^[0-9a-z]{1,12}$/.test(end)) return false;
  const left = Number.parseInt(end, 36) - now.getTime();
  return left > 0 && left <= setupHours * hour;
}
