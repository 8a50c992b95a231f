import type { IsoDate } from '#core/date.ts';
import { notFound } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Reader } from '#server/db/transaction.ts';
import { judgeList, readList } from './judge-list.ts';
import type { Judgement } from './judge-list.ts';
import { newestListDate, readImport, readImportFile } from './school-import.store.ts';
import { readKnown } from './school.store.ts';

/** Compares a list that was kept with what is known by now. */
export async function judgeKept(
  db: Reader,
  importId: string,
  today: IsoDate,
): Promise<Result<Judgement, AppError>> {
  const run = await readImport(db, importId);
  const file = await readImportFile(db, importId);
  if (run === null || file === null) return err(notFound);
  const list = await readList(file.content);
  if (!list.ok) return list;
  const { listDate, acceptGone } = run;
  const options = { listDate, today, newest: await newestListDate(db), acceptGone };
  return judgeList(await readKnown(db), list.value, file.boardNames, options);
}
