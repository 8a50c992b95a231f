import { folded, searchWords } from '#core/fold.ts';

/** Whether every word that is looked for stands somewhere in the texts, without regard to capitals and accents. */
export function isFound(query: string, texts: readonly string[]): boolean {
  const all = folded(texts.join(' '));
  return searchWords(query).every((word) => all.includes(word));
}
