import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import type { IsoDate } from '#core/date.ts';
import { nameOf } from '../people/people.store.ts';
import { column } from '#server/db/column.ts';

/** Whose answer is waited for, and when that is asked. */
export interface Asked {
  readonly actor: PersonActor;
  readonly today: IsoDate;
  readonly now: Date;
}

/** One row that waits: who, what, since when and until when. */
export interface WaitingRow {
  /** Of the thing itself, by which the list behind the number finds it. */
  readonly id: string;
  readonly who: string | null;
  /** The person of that name, for two may have one name; null for who is no person here. */
  readonly whoId: string | null;
  readonly what: string;
  readonly since: IsoDate | null;
  readonly due: IsoDate | null;
}

export type WaitingRows = RawBuilder<WaitingRow>;

/** The row in this column is one of those that wait: a list asks exactly what its number asked. */
export const isAmong = (rows: WaitingRows, name: string): RawBuilder<boolean> =>
  sql<boolean>`coalesce(${column(name)} in (select among.id from (${rows}) among), false)`;

/** Who a row is about, for `WaitingRow`. */
export const whoOf = (alias: string): RawBuilder<unknown> =>
  sql`${nameOf(alias)} as who, ${column(`${alias}.id`)} as who_id`;

export const dayOf = (name: string): RawBuilder<IsoDate> =>
  sql<IsoDate>`(${column(name)} at time zone 'Europe/Amsterdam')::date`;
