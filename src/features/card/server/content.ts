import type { Reader } from '#server/db/transaction.ts';
import type { CardContent, PartVersions } from '../domain/card.ts';
import { readCardRow } from './card.store.ts';
import { readItems } from './item.store.ts';

/** The whole card of one person, with the version of each part. */
export async function loadCard(
  db: Reader,
  personId: string,
): Promise<{ content: CardContent; versions: PartVersions }> {
  const { versions, years, offer } = await readCardRow(db, personId);
  const items = await readItems(db, personId);
  const content: CardContent = {
    expertise: items.filter((item) => item.part === 'expertise'),
    experience: items.filter((item) => item.part === 'experience'),
    diplomas: items.filter((item) => item.part === 'diplomas'),
    years,
    offer,
  };
  return { content, versions };
}
