import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { readSheet } from '#server/sheets/read-sheet.ts';
import { command } from '#server/usecase.ts';
import { knownNames, missingFields } from '../domain/columns.ts';
import type { DoubtAnswer } from '../domain/doubt.ts';
import { importStaffRows, judgeStaff } from './import-rows.ts';
import { tenantOf } from './tenant-of.ts';
import { countsOf, refusedRows } from './judge-anew.ts';
import type { Progress } from './plan.store.ts';
import { readColumns, readValues } from './remembered.store.ts';
import { addStaffImport, finishStaffImport } from './staff-import.store.ts';
import { tableOf } from './table-of.ts';

/** A list in one go, from the command line: columns by their names or as remembered, brought in or only looked at. */
export const importStaff = command({
  permission: 'staff.keep',
  audit: 'staff.imported',
  input: z.strictObject({
    fileName: z.string(),
    bytes: z.instanceof(Uint8Array),
    fullList: z.boolean().default(false),
    dryRun: z.boolean().default(false),
    progress: z.custom<Progress>((value) => typeof value === 'function').optional(),
  }),
  run: async (tools, { fileName, bytes, fullList, dryRun, progress }) => {
    const { db, now, changed } = tools;
    const remembered = await readColumns(db);
    const sheet = await readSheet(bytes, { known: knownNames(remembered), sheet: null });
    if (!sheet.ok) return sheet;
    const { header, rows } = sheet.value;
    const table = tableOf(sheet.value, remembered);
    const { mapping, privateColumns: hidden } = table;
    const missing = missingFields(mapping);
    if (missing.length > 0) return err(refused('columns-missing', { fields: missing.join(' ') }));
    const choices = await readValues(db);
    const list = {
      header,
      rows,
      mapping,
      fullList,
      answers: new Map<string, DoubtAnswer>(),
      choices,
      byPerson: null,
    };
    if (dryRun) {
      const judgement = await judgeStaff(tools, list);
      return judgement.ok ? ok(judgement.value.report) : judgement;
    }
    const tenantId = tenantOf(tools);
    if (tenantId === null) return err(notFound);
    const id = newId();
    const kept = { ...table, tenantId, id, fileName, fullList, createdBy: null };
    const begun = { ...kept, content: null, sample: [], state: 'running' } as const;
    await addStaffImport(db, begun, now);
    const options = { importId: id, agreed: null, progress: progress ?? (() => Promise.resolve()) };
    const report = await importStaffRows(tools, list, options);
    if (!report.ok) return report;
    await finishStaffImport(
      db,
      id,
      { report: report.value, refused: refusedRows(sheet.value, report.value, hidden) },
      now,
    );
    changed(id, countsOf(report.value.totals));
    return report;
  },
});
