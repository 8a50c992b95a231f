const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});
const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** What a Dutch clock shows at a moment, as a form field writes it: 2026-11-24T09:30. */
export const onDutchClock = (moment: Date): string => parts.format(moment).replace(' ', 'T');

/**
 * The moment at which a Dutch clock shows this time, to the minute; null when the text is no time. In spring one
 * hour does not exist and becomes an hour later; in autumn one exists twice and means the first.
 */
export function fromDutchClock(text: string): Date | null {
  if (!pattern.test(text)) return null;
  const asUtc = Date.parse(`${text}:00Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== text) return null;
  const inSummer = new Date(asUtc - 2 * hour);
  const inWinter = new Date(asUtc - hour);
  return onDutchClock(inSummer) === text ? inSummer : inWinter;
}

const hour = 3_600_000;
