/** Invisible marks that steer text (direction, joining, variation) and controls; in a document they only deceive. */
const invisible = /^[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]$/u;
const replacement = '?';

/**
 * The text with only what the fonts can draw: a letter they lack loses what accents it must, anything else becomes a question
 * mark, and a run of such signs (an emoji with its parts) becomes one. Line breaks stay, tabs become spaces.
 */
export function showable(text: string, covered: ReadonlySet<number>): string {
  const draws = (sign: string): boolean => covered.has(sign.codePointAt(0) ?? 0);
  let shown = '';
  for (const sign of text.normalize('NFC').replaceAll('\t', ' ')) {
    if (sign === '\n') shown += sign;
    else if (invisible.test(sign)) continue;
    else if (draws(sign)) shown += sign;
    else {
      const barer = withFewerAccents(sign).find(draws);
      if (barer !== undefined) shown += barer;
      else if (!shown.endsWith(replacement)) shown += replacement;
    }
  }
  return shown;
}

/** «ễ» with one accent less at a time: «ê», «e». */
function withFewerAccents(sign: string): string[] {
  const parts = Array.from(sign.normalize('NFD'));
  return parts
    .slice(1)
    .map((_, at) =>
      parts
        .slice(0, parts.length - 1 - at)
        .join('')
        .normalize('NFC'),
    )
    .filter((letter) => Array.from(letter).length === 1);
}

/** The same for every text inside a piece of plain data; the names of its fields stay as they are. */
export function showableData(data: unknown, covered: ReadonlySet<number>): unknown {
  if (typeof data === 'string') return showable(data, covered);
  if (Array.isArray(data)) return data.map((item) => showableData(item, covered));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, showableData(value, covered)]),
  );
}
