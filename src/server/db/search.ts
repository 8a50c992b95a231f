import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { searchWords } from '#core/fold.ts';
import { isTooLong } from '#core/search.ts';

/** Every word that is looked for stands somewhere in this text, however either is written. Nothing asked is everything, too much is nothing. */
export const hasWords = (search: string, text: RawBuilder<unknown>): RawBuilder<boolean> => {
  if (isTooLong(search)) return sql<boolean>`false`;
  const words = searchWords(search);
  return words.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`(select bool_and(position(w in folded(${text})) > 0) from unnest(${words}::text[]) as w)`;
};
