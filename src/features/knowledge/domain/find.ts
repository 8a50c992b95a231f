import { folded, searchWords } from '#core/fold.ts';
import { isTooLong } from '#core/search.ts';

/** Whether every word that is looked for stands somewhere in the texts, without regard to capitals and accents. */
export function isFound(query: string, texts: readonly string[]): boolean {
  if (isTooLong(query)) return false;
  const all = folded(texts.join(' '));
  return searchWords(query).every((word) => all.includes(word));
}
