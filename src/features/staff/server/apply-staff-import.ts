import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { readSheet } from '#server/sheets/read-sheet.ts';
import { command } from '#server/usecase.ts';
import { agreedKinds } from '../domain/staff-lines.ts';
import { importStaffRows } from './import-rows.ts';
import type { Progress } from './plan.store.ts';
import { countsOf, listOf, refusedRows } from './judge-anew.ts';
import { finishStaffImport, readStaffFile, readStaffImport, staffLines } from './staff-import.store.ts';
import { sameTable } from './table-of.ts';

/** Brings a confirmed list in, compared anew with who is there by then. Work of the product itself. */
export const applyStaffImport = command({
  permission: 'staff.keep',
  audit: 'staff.list-applied',
  input: z.strictObject({
    importId: z.uuid(),
    progress: z.custom<Progress>((value) => typeof value === 'function'),
  }),
  run: async (tools, { importId, progress }) => {
    const { db, now, changed, emit } = tools;
    const run = await readStaffImport(db, importId);
    const content = await readStaffFile(db, importId);
    if (run === null || content === null) return err(notFound);
    if (run.state !== 'running') return err(refused('import-moved-on'));
    const sheet = await readSheet(content, sameTable(run));
    if (!sheet.ok) return sheet;
    const agreed = await staffLines.read(db, importId, { kinds: agreedKinds });
    const list = listOf(run, sheet.value);
    const report = await importStaffRows(tools, list, { importId, agreed, progress });
    if (!report.ok) return report;
    const left = refusedRows(sheet.value, report.value, run.privateColumns);
    await finishStaffImport(db, importId, { report: report.value, refused: left }, now);
    changed(importId, countsOf(report.value.totals));
    await emit({ kind: 'staff.ends-changed', payload: {} });
    return ok(report.value.totals);
  },
});
