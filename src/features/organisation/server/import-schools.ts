import { z } from 'zod';
import { typedDay } from '#core/typed-day.ts';
import { ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command } from '#server/usecase.ts';
import { applyJudgement } from './apply-judgement.ts';
import { countPeople } from './handover.store.ts';
import { judgeList, readList, readNames, reportOf } from './judge-list.ts';
import { addImport, newestListDate } from './school-import.store.ts';
import { readKnown, takeTurn } from './school.store.ts';

/** A list in one go, from the command line: looked at and applied, or only looked at. */
export const importSchools = command({
  permission: 'schools.apply',
  audit: 'organisation.schools-imported',
  input: z.strictObject({
    fileName: z.string(),
    bytes: z.instanceof(Uint8Array),
    boardBytes: z.instanceof(Uint8Array).nullable().default(null),
    listDate: typedDay.nullable().default(null),
    acceptGone: z.boolean().default(false),
    dryRun: z.boolean().default(false),
    progress: z.custom<(done: number) => void>((value) => typeof value === 'function').optional(),
  }),
  run: async ({ db, now, today, changed }, input) => {
    const list = await readList(input.bytes);
    if (!list.ok) return list;
    const names = await readNames(input.boardBytes);
    if (!names.ok) return names;
    await takeTurn(db);
    const listDate = input.listDate ?? today;
    const { acceptGone, fileName } = input;
    const options = { listDate, today, newest: await newestListDate(db), acceptGone };
    const judgement = judgeList(await readKnown(db), list.value, names.value, options);
    if (!judgement.ok) return judgement;
    if (input.dryRun) {
      const people = await countPeople(db, judgement.value.departures, listDate);
      return ok({ ...reportOf(judgement.value, people), listDate });
    }
    const progress = input.progress ?? (() => undefined);
    const report = await applyJudgement(db, judgement.value, listDate, progress);
    const id = newId();
    const kept = { fileName, listDate, acceptGone, content: null, boardNames: new Map<string, string>() };
    const { totals, changes } = report;
    await addImport(db, { id, ...kept, state: 'done', totals, changes }, report.lines, now);
    changed(id, totals);
    return ok({ ...report, listDate });
  },
});
