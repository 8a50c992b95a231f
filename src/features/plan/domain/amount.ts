const longestMinutes = 2_000 * 60;
const mostCents = 10_000_000;

/**
 * Reads hours as people type them: «16», «16,5», «1:30», «16 uur». Gives whole minutes, rounded; null when it is no
 * number above 0 and at most 2,000 hours.
 */
export function parseHours(text: string): number | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s*(uur|uren|u|hours?|h)\.?$/, '');
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(plain);
  const minutes = clock === null ? decimal(plain) * 60 : Number(clock[1]) * 60 + Number(clock[2]);
  const whole = Math.round(minutes);
  return whole > 0 && whole <= longestMinutes ? whole : null;
}

/**
 * Reads euros as people type them: «450», «€ 450,50», «1.250», «1.250,00». Gives whole cents; null when it is no
 * amount above 0 and at most 100,000 euros, or has parts of a cent.
 */
export function parseEuros(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^(€|eur)\s*/i, '')
    .replace(/,-$/, '');
  const grouped = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(plain) ? plain.replaceAll('.', '') : plain;
  if (!/^\d+([.,]\d{1,2})?$/.test(grouped)) return null;
  const cents = Math.round(decimal(grouped) * 100);
  return cents > 0 && cents <= mostCents ? cents : null;
}

const decimal = (text: string): number =>
  /^\d{1,7}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;

/** Minutes as the form shows them again: «16», «16,5» or «1:20». */
export function hoursText(minutes: number | null): string {
  if (minutes === null) return '';
  if (minutes % 60 === 0) return String(minutes / 60);
  if (minutes % 6 === 0) return String(minutes / 60).replace('.', ',');
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Cents as the form shows them again: «450» or «450,50». */
export const eurosText = (cents: number | null): string =>
  cents === null ? '' : cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
