import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { readSheet } from '#server/sheets/read-sheet.ts';
import { command } from '#server/usecase.ts';
import { missingFields, proposeMapping } from '../domain/columns.ts';
import { importStaffRows } from './import-rows.ts';
import { tenantOf } from './own-organisation.ts';
import type { Progress } from './plan.store.ts';
import { addStaffImport, finishStaffImport, readColumns } from './staff-import.store.ts';

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
    const sheet = await readSheet(bytes);
    if (!sheet.ok) return sheet;
    const { header, rows } = sheet.value;
    const mapping = proposeMapping(header, await readColumns(db));
    const missing = missingFields(mapping);
    if (missing.length > 0) return err(refused('columns-missing', { fields: missing.join(' ') }));
    const nothing: Progress = () => Promise.resolve();
    const options = { dryRun, mostMissing: null, progress: progress ?? nothing, askedBy: null };
    const report = await importStaffRows(tools, { header, rows, mapping, fullList }, options);
    const tenantId = tenantOf(tools);
    if (!report.ok || dryRun || tenantId === null) return report;
    const id = newId();
    const kept = {
      tenantId,
      id,
      fileName,
      header,
      mapping,
      fullList,
      rowCount: rows.length,
      createdBy: null,
    };
    await addStaffImport(db, { ...kept, content: null, sample: [], state: 'running' }, now);
    await finishStaffImport(db, id, report.value, now);
    changed(id, { ...report.value.totals });
    return report;
  },
});
