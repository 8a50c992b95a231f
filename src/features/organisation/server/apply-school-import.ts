import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { applyJudgement } from './apply-judgement.ts';
import { judgeKept } from './judge-kept-list.ts';
import { finishImport, readImport } from './school-import.store.ts';
import { takeTurn } from './school.store.ts';

/** Applies a confirmed list, compared anew with what is known by then. Work of the product itself. */
export const applySchoolImport = command({
  permission: 'schools.apply',
  audit: 'organisation.list-applied',
  /** `approved`: a second person said yes; without it nothing is ended or emptied, whatever changed meanwhile. */
  input: z.strictObject({ importId: z.uuid(), approved: z.boolean().default(false) }),
  run: async ({ db, now, today, changed }, { importId, approved }) => {
    await takeTurn(db);
    const run = await readImport(db, importId);
    if (run === null) return err(notFound);
    const judgement = await judgeKept(db, importId, today);
    if (!judgement.ok && judgement.error.kind === 'not-found') return judgement;
    if (run.state !== 'running') return err(refused('import-moved-on'));
    if (!judgement.ok) return judgement;
    if (judgement.value.emptied.length > 0 && !approved) return err(refused('second-person-needed'));
    const report = await applyJudgement(db, judgement.value, run.listDate, () => undefined);
    await finishImport(db, importId, report, now);
    changed(importId, report.totals);
    return ok(report.totals);
  },
});
