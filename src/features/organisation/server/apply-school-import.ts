import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { applyJudgement } from './apply-judgement.ts';
import { judgeList, readList } from './judge-list.ts';
import { finishImport, newestListDate, readImport, readImportFile } from './school-import.store.ts';
import { readKnown, takeTurn } from './school.store.ts';

/** Applies a confirmed list, compared anew with what is known by then. Work of the product itself. */
export const applySchoolImport = command({
  permission: 'schools.apply',
  audit: 'organisation.list-applied',
  input: z.strictObject({ importId: z.uuid() }),
  run: async ({ db, now, today, changed }, { importId }) => {
    await takeTurn(db);
    const run = await readImport(db, importId);
    const file = await readImportFile(db, importId);
    if (run === null || file === null) return err(notFound);
    if (run.state !== 'running') return err(refused('import-moved-on'));
    const list = await readList(file.content);
    if (!list.ok) return list;
    const { listDate, acceptGone } = run;
    const options = { listDate, today, newest: await newestListDate(db), acceptGone };
    const judgement = judgeList(await readKnown(db), list.value, file.boardNames, options);
    if (!judgement.ok) return judgement;
    const report = await applyJudgement(db, judgement.value, listDate, () => undefined);
    await finishImport(db, importId, report, now);
    changed(importId, report.totals);
    return ok(report.totals);
  },
});
