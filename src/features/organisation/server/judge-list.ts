import type { IsoDate } from '#core/date.ts';
import { refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { readSheet } from '#server/sheets/read-sheet.ts';
import type { Sheet } from '#server/sheets/sheet.ts';
import { changesSomething, linesOf, totalsOf } from '../domain/import-line.ts';
import type { Handover, ImportLine, Totals } from '../domain/import-line.ts';
import { compareList, emptiedBoards, looksCutOff } from '../domain/list-changes.ts';
import type { Known, KnownBoard, ListChanges } from '../domain/list-changes.ts';
import { readBoardNames, readSchoolList } from '../domain/school-list.ts';
import type { SchoolList } from '../domain/school-list.ts';
import type { Departure } from './handover.store.ts';

/** What a list says beside what is known, and what must be true before it is applied. */
export interface Judgement {
  readonly changes: ListChanges;
  readonly list: SchoolList;
  /** Boards that this list ends or empties: for that a second person must say yes. */
  readonly emptied: readonly KnownBoard[];
  readonly departures: readonly (Omit<Departure, 'to'> & Omit<Handover, 'people'>)[];
  readonly boardNumber: (school: { readonly board: string | null }) => string;
}

export interface JudgeOptions {
  readonly listDate: IsoDate;
  readonly today: IsoDate;
  readonly newest: IsoDate | null;
  readonly acceptGone: boolean;
}

/** Reads DUO's list from a file; refused when it is no table or not this list. */
export async function readList(bytes: Uint8Array): Promise<Result<SchoolList, AppError>> {
  const sheet = await readSheet(bytes);
  if (!sheet.ok) return sheet;
  const list = readSchoolList(sheet.value.header, sheet.value.rows);
  if (!list.ok) return err(refused('columns-missing', { columns: list.error.join(', ') }));
  return list.value.schools.length === 0 ? err(refused('no-good-rows')) : list;
}

/** Reads DUO's list of boards; nothing given is no names. */
export async function readNames(
  bytes: Uint8Array | null,
): Promise<Result<ReadonlyMap<string, string>, AppError>> {
  if (bytes === null) return ok(new Map());
  const sheet: Result<Sheet, AppError> = await readSheet(bytes);
  if (!sheet.ok) return sheet;
  const names = readBoardNames(sheet.value.header, sheet.value.rows);
  return names.ok ? names : err(refused('columns-missing', { columns: names.error.join(', ') }));
}

/** Compares, and refuses what cannot be meant: a day to come, a list older than the newest, half a file. */
export function judgeList(
  known: Known,
  list: SchoolList,
  names: ReadonlyMap<string, string>,
  options: JudgeOptions,
): Result<Judgement, AppError> {
  const { listDate, today, newest, acceptGone } = options;
  if (listDate > today) return err(refused('list-of-tomorrow'));
  if (newest !== null && listDate < newest) return err(refused('list-older', { newest }));
  const changes = compareList(known, list, names);
  if (!acceptGone && looksCutOff(known, changes))
    return err(refused('too-many-gone', { gone: changes.gone.length }));
  const numbers = new Map<string | null, string>(known.boards.map(({ id, number }) => [id, number]));
  return ok({
    changes,
    list,
    emptied: emptiedBoards(known, changes),
    boardNumber: ({ board }) => numbers.get(board) ?? '',
    departures: changes.known.flatMap(({ was, now, moved }) => {
      if (!moved || was.board === null) return [];
      const { id: schoolId, board: from } = was;
      const facts = { locationCode: now.locationCode, name: now.name, toNumber: now.boardNumber };
      return [{ ...facts, schoolId, from, fromNumber: numbers.get(from) ?? '' }];
    }),
  });
}

export interface Report {
  readonly totals: Totals;
  readonly lines: readonly ImportLine[];
  readonly changes: boolean;
}

/** The judgement told in lines and totals, with the people who wait for a hand-over. */
export function reportOf(judgement: Judgement, people: ReadonlyMap<string, number>): Report {
  const { changes, list, boardNumber, departures } = judgement;
  const handovers = departures.flatMap((departure) => {
    const count = people.get(departure.schoolId) ?? 0;
    return count > 0 ? [{ ...departure, people: count }] : [];
  });
  const lines = linesOf(changes, list.faults, handovers, boardNumber);
  const listed = list.schools.length + list.faults.length;
  return { lines, changes: changesSomething(changes), totals: totalsOf(changes, lines, listed) };
}
