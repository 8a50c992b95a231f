import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { rowOf } from '#server/db/rows.ts';
import type { Reader } from '../db/transaction.ts';
import { nextPublication } from './figures.ts';
import type { FigureBoard, ShownGroup } from './figures.ts';
import { thresholdOn } from './threshold.ts';

export interface BoardRow {
  readonly threshold: number;
  readonly day: IsoDate | null;
  readonly publishedWith: number | null;
  readonly display: readonly ShownGroup[] | null;
}

/** The last publication beside the threshold of today, as a part of a statement. */
export const boardRow = (today: IsoDate): RawBuilder<BoardRow> => sql<BoardRow>`
  select t.threshold, p.day, p.threshold as published_with, p.display
  from (select ${thresholdOn(today)} as threshold) t
  left join lateral (select day, threshold, display from figure_publication order by day desc limit 1) p on true`;

/**
 * The figures as they are shown today. When the threshold was raised since they were published none is shown, until they
 * are published anew (within the hour).
 */
export function boardOf(row: BoardRow | undefined, today: IsoDate): FigureBoard {
  if (row === undefined) throw new Error('a threshold always gives one row');
  const { threshold, day, publishedWith, display } = row;
  const isCurrent = publishedWith !== null && publishedWith >= threshold;
  return { day, next: nextPublication(day ?? today), threshold, groups: isCurrent ? (display ?? []) : [] };
}

export async function readFigureBoard(db: Reader, today: IsoDate): Promise<FigureBoard> {
  return boardOf((await rowOf<BoardRow>(db)`${boardRow(today)}`) ?? undefined, today);
}
