const small = new Set([
  'aan',
  'bij',
  'de',
  'den',
  'der',
  'en',
  'gem',
  'gem.',
  'het',
  'in',
  'op',
  'ter',
  'van',
]);
const initials = new Set(['OV', 'ZH', 'NH', 'NB', 'GLD']);

/** A place as people write it, from DUO's capitals: «ALPHEN AAN DEN RIJN» → «Alphen aan den Rijn». */
export function placeName(capitals: string): string {
  if (capitals !== capitals.toUpperCase()) return capitals;
  return capitals
    .split(' ')
    .map((word, index) => wordOf(word, index === 0))
    .join(' ');
}

function wordOf(word: string, isFirst: boolean): string {
  if (initials.has(word)) return word;
  const lower = word.toLowerCase();
  if (!isFirst && small.has(lower)) return lower === 'gem' ? 'gem.' : lower;
  return lower
    .split('-')
    .map((part, index) => (index > 0 && small.has(part) ? part : capital(part)))
    .join('-');
}

/** The first letter large; `'s` and `'t` and figures stay, the Dutch ij goes together. */
function capital(part: string): string {
  if (/^['’][st]$/.test(part) || /^\d/.test(part)) return part;
  return part.startsWith('ij') ? `IJ${part.slice(2)}` : part.charAt(0).toUpperCase() + part.slice(1);
}
