import { z } from 'zod';
import { invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { readSheet } from '#server/sheets/read-sheet.ts';
import { command, personOf } from '#server/usecase.ts';
import { knownNames } from '../domain/columns.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { readColumns } from './remembered.store.ts';
import { addStaffImport, putAwayOwn } from './staff-import.store.ts';
import { tableOf } from './table-of.ts';

/** HR gives a list: it is read as a table, and a meaning is proposed for its columns. Nothing else is written. */
export const uploadStaffList = command({
  permission: 'staff.import',
  audit: 'staff.list-uploaded',
  input: z.strictObject({
    fileName: z.string().max(200).default(''),
    bytes: z.instanceof(Uint8Array).nullable().default(null),
  }),
  about: ownOrganisation,
  run: async ({ db, actor, now, changed }, { fileName, bytes }) => {
    if (bytes === null) return err(invalid('file', 'file-needed'));
    const remembered = await readColumns(db);
    const sheet = await readSheet(bytes, { known: knownNames(remembered), sheet: null });
    if (!sheet.ok) return sheet;
    if (sheet.value.rows.length === 0) return err(refused('no-rows'));
    const { tenantId, personId } = personOf(actor);
    const importId: string = newId();
    const run = {
      tenantId,
      id: importId,
      fileName,
      content: bytes,
      ...tableOf(sheet.value, remembered),
      fullList: false,
      state: 'uploaded' as const,
      createdBy: personId,
    };
    await putAwayOwn(db, personId, now);
    await addStaffImport(db, run, now);
    changed(importId, { rows: run.rowCount });
    return ok({ importId });
  },
});
