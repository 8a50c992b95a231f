import type { Selectable } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';
import { addIfNew, all, one, put, saveOver } from '#server/db/rows.ts';
import type { CompassWish } from '#server/db/schema/tables.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { Camel } from '#server/db/words.ts';
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
  const [compass, kept] = await Promise.all([
    one(db, 'compass', { personId }),
    all(
      db
        .selectFrom('compass_wish')
        .select(['id', 'direction', ...columns])
        .where('person_id', '=', personId),
    ),
  ]);
  return compass === null ? { version: 0, kept: [] } : { version: compass.version, kept: kept.map(toWish) };
}

/** Her answers of earlier days, newest first. */
export async function readPastWishes(db: Reader, personId: string): Promise<KeptWish[]> {
  const rows = await all(
    db
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
      .$castTo<WishRow>(),
  );
  return rows.map(toWish);
}

/** Takes the next version; null when someone (she herself, elsewhere) saved after `seen`. */
export async function takeVersion(db: Tx, owner: Owner, seen: number, now: Date): Promise<number | null> {
  const { tenantId, personId } = owner;
  return saveOver(db, 'compass', { personId }, seen, { answeredAt: now }, { tenantId, id: newId() });
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
    await put(
      db,
      'compass_wish',
      { ...owner, direction },
      { ...toColumns(wish), answeredOn: today },
      { id: newId() },
    );
    changed.push(direction);
  }
  return changed;
}

const putAway = (db: Tx, owner: Owner, wish: KeptWish) =>
  addIfNew(db, 'compass_past_wish', {
    ...owner,
    id: newId(),
    wishId: wish.id,
    ...toColumns(wish),
    answeredOn: wish.answeredOn,
  });

const toColumns = (wish: Wish) => ({
  want: wish.want,
  knew: wish.knew,
  otherSchool: wish.otherSchool,
  fiveYears: wish.fiveYears,
  options: [...wish.options],
  note: wish.note,
});

type WishRow = Pick<Selectable<CompassWish>, 'id' | 'direction' | (typeof columns)[number]>;

/** The database holds the same lists as the domain; compass.store.test.ts holds them equal. */
const toWish = ({ want, options, ...row }: Camel<WishRow>): KeptWish => ({
  ...row,
  want: want as KeptWish['want'],
  options: options as unknown as KeptWish['options'],
});
