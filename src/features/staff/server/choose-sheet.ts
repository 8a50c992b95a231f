import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { readSheet } from '#server/sheets/read-sheet.ts';
import { command } from '#server/usecase.ts';
import { knownNames } from '../domain/columns.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { readColumns } from './remembered.store.ts';
import { readStaffFile, readStaffImport, saveTable, staffLists } from './staff-import.store.ts';
import { tableOf } from './table-of.ts';

/** HR says that another sheet of the workbook is the list: it is read as a table, as if the file held nothing else. */
export const chooseSheet = command({
  permission: 'staff.import',
  audit: 'staff.list-sheet-chosen',
  input: z.strictObject({ importId: z.uuid(), sheet: z.string().max(200) }),
  about: ownOrganisation,
  run: async ({ db, now, changed }, { importId, sheet }) => {
    const run = await readStaffImport(db, importId);
    if (run === null) return err(notFound);
    const content = await readStaffFile(db, importId);
    if (content === null) return err(refused('import-moved-on'));
    const remembered = await readColumns(db);
    const read = await readSheet(content, { known: knownNames(remembered), sheet });
    if (!read.ok) return read;
    if (read.value.rows.length === 0) return err(refused('no-rows'));
    if (!(await staffLists.move(db, importId, 'choose-sheet', now))) return err(refused('import-moved-on'));
    await saveTable(db, importId, tableOf(read.value, remembered));
    changed(importId, { rows: read.value.rows.length });
    return ok({ importId });
  },
});
