import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import { addIfNew, rowOf, save } from '#server/db/rows.ts';
import type { Row } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { CardPart, Offer, PartVersions, Years } from '../domain/card.ts';

export interface CardRow {
  readonly versions: PartVersions;
  readonly years: Years;
  readonly offer: Offer;
}

const untouched: CardRow = {
  versions: { expertise: 1, experience: 1, diplomas: 1, years: 1, offer: 1 },
  years: { working: null, inEducation: null },
  offer: { tags: [], text: '', ask: '' },
};

/**
 * What stands on the card outside its lists, with the version of each part; a card nobody touched yet is empty. For
 * others as she saved it last, not what she is typing.
 */
export async function readCardRow(
  db: Reader,
  personId: string,
  reader: 'self' | 'others' = 'self',
): Promise<CardRow> {
  const over = reader === 'others' ? sql`card.saved` : sql`'{}'::jsonb`;
  const row = await rowOf<Row<'card'>>(db)`
    select c.* from card cross join lateral jsonb_populate_record(card, ${over}) c
    where card.person_id = ${personId}`;

  if (row === null) return untouched;
  return {
    versions: {
      expertise: row.expertiseVersion,
      experience: row.experienceVersion,
      diplomas: row.diplomasVersion,
      years: row.yearsVersion,
      offer: row.offerVersion,
    },
    years: { working: row.yearsWorking, inEducation: row.yearsInEducation },
    offer: { tags: row.offerTags, text: row.offerText, ask: row.askText },
  };
}

/** Makes the card's row when it is not there; asked before every first change. */
export async function openCard(db: Tx, tenantId: TenantId, personId: string, now: Date): Promise<void> {
  await addIfNew(db, 'card', { tenantId, id: newId(), personId, changedAt: now });
}

/** Takes the next version of a part when `version` is still the newest; null when somebody was faster. */
export async function nextVersion(
  db: Tx,
  personId: string,
  part: CardPart,
  version: number,
  now: Date,
): Promise<number | null> {
  const column = sql.ref(`${part}_version`);
  const row = await rowOf<{ version: number }>(db)`
    update card set ${column} = ${column} + 1, changed_at = ${now}
    where person_id = ${personId} and ${column} = ${version}
    returning ${column} as version`;
  return row?.version ?? null;
}

const columnsOf = {
  years: ['years_working', 'years_in_education'],
  offer: ['offer_tags', 'offer_text', 'ask_text'],
} as const;

/** Before she types on: what she saved last of this part stays what others read. */
export async function holdSavedPart(db: Tx, personId: string, part: 'years' | 'offer'): Promise<void> {
  const now = columnsOf[part].map((column) => sql`${column}::text, to_jsonb(${sql.ref(column)})`);
  await sql`update card set saved = jsonb_build_object(${sql.join(now)}) || saved
    where person_id = ${personId}`.execute(db);
}

/** She saved this part: others read it as it is now. */
export async function showSavedPart(db: Tx, personId: string, part: 'years' | 'offer'): Promise<void> {
  await sql`update card set saved = saved - ${[...columnsOf[part]]}::text[] where person_id = ${personId}`.execute(
    db,
  );
}

/** Writes one part of what was filled in. */
export async function writePart(
  db: Tx,
  personId: string,
  part: 'years' | 'offer',
  content: Years & Offer,
): Promise<void> {
  const change =
    part === 'years'
      ? { yearsWorking: content.working, yearsInEducation: content.inEducation }
      : { offerTags: [...content.tags], offerText: content.text, askText: content.ask };
  await save(db, 'card', { personId }, change);
}
