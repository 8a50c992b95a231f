import type { IsoDate } from '#core/date.ts';
import type { Tx } from '#server/db/transaction.ts';
import { addHandovers, countPeople } from './handover.store.ts';
import { reportOf } from './judge-list.ts';
import type { Judgement, Report } from './judge-list.ts';
import { applyChanges, readKnown } from './school.store.ts';

/** Writes a judged list and tells what it brought; a board that is new by this list is known only afterwards. */
export async function applyJudgement(
  db: Tx,
  judgement: Judgement,
  listDate: IsoDate,
  progress: (done: number) => void,
): Promise<Report> {
  const people = await countPeople(db, judgement.departures, listDate);
  await applyChanges(db, judgement.changes, listDate, progress);
  if (people.size > 0) {
    const { boards } = await readKnown(db);
    const ids = new Map(boards.map(({ id, number }) => [number, id]));
    const waiting = judgement.departures.flatMap((departure) => {
      const count = people.get(departure.schoolId) ?? 0;
      const to = ids.get(departure.toNumber);
      return count > 0 && to !== undefined ? [{ ...departure, to, people: count }] : [];
    });
    await addHandovers(db, waiting, listDate);
  }
  return reportOf(judgement, people);
}
