import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import { add, all, first, one, rowsOf, save } from '#server/db/rows.ts';
import type { Row } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { untouchedBefore } from '#server/untouched.ts';
import type { CardItem, ListPart } from '../domain/card.ts';

/** What was taken off can be put back for an hour. */
const lastMoment = (now: Date): Date => new Date(now.getTime() - 3_600_000);

const isUntouched = sql<boolean>`untouched(card_item)`;

/** Her items in the order in which she added them, without what she took off and without what holds nothing yet. */
export async function readItems(db: Reader, personId: string): Promise<CardItem[]> {
  const rows = await all(
    db
      .selectFrom('card_item')
      .selectAll()
      .where('person_id', '=', personId)
      .where('removed_at', 'is', null)
      .where(isUntouched, '=', false)
      .orderBy('id'),
  );
  return rows.map(toItem);
}

/** The same as others read them: as she saved each last, not what she is typing. */
export async function readSavedItems(db: Reader, personId: string): Promise<CardItem[]> {
  const rows = await rowsOf<Row<'card_item'>>(db)`
    select s.* from card_item i
    cross join lateral jsonb_populate_record(i, coalesce(i.saved, '{}')) s
    where i.person_id = ${personId} and i.removed_at is null and not untouched(s) order by i.id`;
  return rows.map(toItem);
}

/** Before she types on: what she saved last stays what others read. */
export async function holdSavedItem(db: Tx, personId: string, itemId: string): Promise<void> {
  await sql`update card_item i set saved = to_jsonb(i)
      - '{tenant_id,id,person_id,part,created_at,removed_at,saved}'::text[]
    where person_id = ${personId} and id = ${itemId} and saved is null`.execute(db);
}

/** The place for one that she opened before and left as it was: it is used again. */
export async function findUntouched(db: Reader, personId: string, part: ListPart): Promise<string | null> {
  const row = await db
    .selectFrom('card_item')
    .select('id')
    .where('person_id', '=', personId)
    .where('part', '=', part)
    .where('removed_at', 'is', null)
    .where(isUntouched, '=', true)
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function readItem(db: Reader, personId: string, itemId: string): Promise<CardItem | null> {
  const row = await one(db, 'card_item', { personId, id: itemId });
  return row === null ? null : toItem(row);
}

/** The item she took off a moment ago and may still put back. */
export async function readLastRemoved(
  db: Reader,
  personId: string,
  part: ListPart,
  now: Date,
): Promise<CardItem | null> {
  const row = await first(
    db
      .selectFrom('card_item')
      .selectAll()
      .where('person_id', '=', personId)
      .where('part', '=', part)
      .where('removed_at', '>', lastMoment(now))
      .orderBy('removed_at', 'desc'),
  );
  return row === null ? null : toItem(row);
}

export async function insertItem(
  db: Tx,
  tenantId: TenantId,
  personId: string,
  part: ListPart,
  now: Date,
): Promise<string> {
  const id = newId();
  await add(db, 'card_item', { tenantId, id, personId, part, createdAt: now });
  return id;
}

/** She saved it: others read it as it is now. */
export async function showSavedItem(db: Tx, personId: string, itemId: string): Promise<void> {
  await sql`update card_item set saved = null where person_id = ${personId} and id = ${itemId}`.execute(db);
}

/** Writes an item; one that was taken off meanwhile comes back, so that nothing typed is lost. */
export async function writeItem(db: Tx, personId: string, item: CardItem): Promise<void> {
  await save(
    db,
    'card_item',
    { personId, id: item.id },
    {
      title: item.title,
      detail: 'detail' in item ? item.detail : '',
      sector: item.part === 'experience' ? item.sector : null,
      years: item.part === 'experience' ? item.years : null,
      level: item.part === 'diplomas' ? item.level : null,
      study: item.part === 'diplomas' ? item.study : null,
      status: item.part === 'diplomas' ? item.status : null,
      subjects: item.part === 'diplomas' ? [...item.subjects] : [],
      licence: item.part === 'diplomas' ? item.licence : null,
      graduatedIn: item.part === 'diplomas' ? item.graduatedIn : null,
      aboutEducation: item.part === 'diplomas' ? item.aboutEducation : null,
      removedAt: null,
    },
  );
}

/** Takes an item off; false when it was not on the card. */
export async function takeOff(db: Tx, personId: string, itemId: string, now: Date): Promise<boolean> {
  return (await save(db, 'card_item', { personId, id: itemId, removedAt: null }, { removedAt: now })) === 1;
}

/** Puts back what was taken off less than an hour ago; false when there is no such thing. */
export async function putBack(db: Tx, personId: string, itemId: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('card_item')
    .set({ removed_at: null })
    .where('person_id', '=', personId)
    .where('id', '=', itemId)
    .where('removed_at', '>', lastMoment(now))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Erases for good what can no longer be put back, and what was never more than a place. Gives how many things that were. */
export async function eraseRemoved(db: Tx, now: Date): Promise<number> {
  const result = await db
    .deleteFrom('card_item')
    .where((eb) =>
      eb.or([
        eb('removed_at', '<=', lastMoment(now)),
        eb.and([eb(isUntouched, '=', true), eb('created_at', '<', untouchedBefore(now))]),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

function toItem(row: Row<'card_item'>): CardItem {
  const common = { id: row.id, title: row.title };
  switch (row.part) {
    case 'expertise':
      return { ...common, part: 'expertise', detail: row.detail };
    case 'experience':
      return {
        ...common,
        part: 'experience',
        detail: row.detail,
        sector: row.sector,
        years: row.years,
      };
    case 'diplomas':
      return {
        ...common,
        part: 'diplomas',
        level: row.level,
        study: row.study,
        status: row.status,
        subjects: row.subjects,
        licence: row.licence,
        graduatedIn: row.graduatedIn,
        aboutEducation: row.aboutEducation,
      };
  }
}
