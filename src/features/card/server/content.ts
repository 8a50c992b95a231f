import type { Reader } from '#server/db/transaction.ts';
import { cardParts, isEmptyPart } from '../domain/card.ts';
import type { CardContent, CardPart, PartVersions } from '../domain/card.ts';
import { readCardRow } from './card.store.ts';
import { readItems, readSavedItems } from './item.store.ts';

/** The whole card of one person, for herself or as others read it, with the version of each part and the parts that hold something. */
export async function loadCard(
  db: Reader,
  personId: string,
  reader: 'self' | 'others' = 'self',
): Promise<{ content: CardContent; versions: PartVersions; filled: CardPart[] }> {
  const [{ versions, years, offer }, items] = await Promise.all([
    readCardRow(db, personId, reader),
    (reader === 'self' ? readItems : readSavedItems)(db, personId),
  ]);
  const content: CardContent = {
    expertise: items.filter((item) => item.part === 'expertise'),
    experience: items.filter((item) => item.part === 'experience'),
    diplomas: items.filter((item) => item.part === 'diplomas'),
    years,
    offer,
  };
  return { content, versions, filled: cardParts.filter((part) => !isEmptyPart(content, part)) };
}
