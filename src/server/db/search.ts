import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { searchWords } from '#core/fold.ts';

/** Every word that is looked for stands somewhere in this text, however either is written. Nothing asked is everything. */
export const hasWords = (search: string, text: RawBuilder<unknown>): RawBuilder<boolean> => {
  const words = searchWords(search);
  return words.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`(select bool_and(position(w in folded(${text})) > 0) from unnest(${words}::text[]) as w)`;
};
