import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { noWish, sameWish } from '../domain/wish.ts';
import type { DatedWish, Wish, Wishes } from '../domain/wish.ts';

export interface KeptWish extends DatedWish {
  readonly id: string;
  readonly direction: Direction;
}

export interface KeptCompass {
  /** 0 while she never answered. */
  readonly version: number;
  readonly kept: readonly KeptWish[];
}

interface Owner {
  readonly tenantId: string;
  readonly personId: string;
}

export const wishesOf = (kept: readonly KeptWish[]): Wishes => {
  const wish = (direction: Direction): Wish => kept.find((one) => one.direction === direction) ?? noWish;
  return Object.fromEntries(directions.map((direction) => [direction, wish(direction)])) as unknown as Wishes;
};

const columns = ['want', 'knew', 'other_school', 'five_years', 'options', 'note', 'answered_on'] as const;

/** Her answers of now. */
export async function readKeptCompass(db: Reader, personId: string): Promise<KeptCompass> {
  const [compass, rows] = await Promise.all([
    db.selectFrom('compass').select('version').where('person_id', '=', personId).executeTakeFirst(),
    db
      .selectFrom('compass_wish')
      .select(['id', 'direction', ...columns])
      .where('person_id', '=', personId)
      .execute(),
  ]);
  if (compass === undefined) return { version: 0, kept: [] };
  return { version: compass.version, kept: rows.map((row) => ({ ...toWish(row), ...named(row) })) };
}

/** Her answers of earlier days, newest first. */
export async function readPastWishes(db: Reader, personId: string): Promise<KeptWish[]> {
  const rows = await db
    .selectFrom('compass_past_wish as past')
    .innerJoin('compass_wish as wish', (join) =>
      join.onRef('wish.tenant_id', '=', 'past.tenant_id').onRef('wish.id', '=', 'past.wish_id'),
    )
    .select(['past.id', 'wish.direction'])
    .select(columns.map((column) => `past.${column}` as const))
    .where('past.person_id', '=', personId)
    .orderBy('past.answered_on', 'desc')
    .orderBy('past.id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...toWish(row), ...named(row) }));
}

/** Takes the next version; null when someone (she herself, elsewhere) saved after `seen`. */
export async function takeVersion(db: Tx, owner: Owner, seen: number, now: Date): Promise<number | null> {
  if (seen === 0) {
    const row = await db
      .insertInto('compass')
      .values({
        tenant_id: owner.tenantId,
        id: newId(),
        person_id: owner.personId,
        version: 1,
        answered_at: now,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doNothing())
      .returning('version')
      .executeTakeFirst();
    return row?.version ?? null;
  }
  const row = await db
    .updateTable('compass')
    .set({ version: seen + 1, answered_at: now })
    .where('person_id', '=', owner.personId)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/**
 * Writes what differs from what is kept. An answer of another day is put away first; on the same day the new
 * answer takes the place of the old one. Gives the wishes that changed.
 */
export async function writeWishes(
  db: Tx,
  owner: Owner,
  kept: readonly KeptWish[],
  wishes: Wishes,
  today: IsoDate,
): Promise<readonly Direction[]> {
  const changed: Direction[] = [];
  for (const direction of directions) {
    const before = kept.find((one) => one.direction === direction);
    const wish = wishes[direction];
    if (sameWish(before ?? noWish, wish)) continue;
    if (before !== undefined && before.answeredOn < today) await putAway(db, owner, before);
    await upsert(db, owner, before?.id ?? newId(), direction, wish, today);
    changed.push(direction);
  }
  return changed;
}

async function putAway(db: Tx, owner: Owner, wish: KeptWish): Promise<void> {
  await db
    .insertInto('compass_past_wish')
    .values({
      tenant_id: owner.tenantId,
      id: newId(),
      wish_id: wish.id,
      person_id: owner.personId,
      ...toColumns(wish),
      answered_on: wish.answeredOn,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'wish_id', 'answered_on']).doNothing())
    .execute();
}

async function upsert(
  db: Tx,
  owner: Owner,
  id: string,
  direction: Direction,
  wish: Wish,
  today: IsoDate,
): Promise<void> {
  const values = { ...toColumns(wish), answered_on: today };
  await db
    .insertInto('compass_wish')
    .values({ tenant_id: owner.tenantId, id, person_id: owner.personId, direction, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id', 'direction']).doUpdateSet(values))
    .execute();
}

const toColumns = (wish: Wish) => ({
  want: wish.want,
  knew: wish.knew,
  other_school: wish.otherSchool,
  five_years: wish.fiveYears,
  options: [...wish.options],
  note: wish.note,
});

interface WishRow {
  readonly want: number | null;
  readonly knew: string | null;
  readonly other_school: string | null;
  readonly five_years: string | null;
  readonly options: string[];
  readonly note: string;
  readonly answered_on: string;
}

const named = (row: { readonly id: string; readonly direction: string }) => ({
  id: row.id,
  direction: row.direction as Direction,
});

/** The database holds the same lists as the domain; compass.store.test.ts holds them equal. */
const toWish = (row: WishRow): DatedWish => ({
  want: row.want as DatedWish['want'],
  knew: row.knew as DatedWish['knew'],
  otherSchool: row.other_school as DatedWish['otherSchool'],
  fiveYears: row.five_years as DatedWish['fiveYears'],
  options: row.options as unknown as DatedWish['options'],
  note: row.note,
  answeredOn: isoDate(row.answered_on),
});
