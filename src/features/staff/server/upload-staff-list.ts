import { z } from 'zod';
import { invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { readSheet } from '#server/sheets/read-sheet.ts';
import type { Sheet } from '#server/sheets/sheet.ts';
import { command, personOf } from '#server/usecase.ts';
import { proposeMapping } from '../domain/columns.ts';
import { privateColumns, withoutPrivate } from '../domain/private-columns.ts';
import type { PrivateColumn } from '../domain/private-columns.ts';
import { fromStates } from '../domain/staff-import.ts';
import { ownOrganisation } from './own-organisation.ts';
import { addStaffImport, putAwayOwn, readColumns } from './staff-import.store.ts';

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
    const sheet = await readSheet(bytes);
    if (!sheet.ok) return sheet;
    if (sheet.value.rows.length === 0) return err(refused('no-rows'));
    const { tenantId, personId } = personOf(actor);
    const importId: string = newId();
    const { header } = sheet.value;
    const hidden = privateColumns(header, sheet.value.rows);
    const run = {
      tenantId,
      id: importId,
      fileName,
      content: bytes,
      header,
      sample: sampleOf(sheet.value, hidden),
      privateColumns: hidden,
      rowCount: sheet.value.rows.length,
      mapping: proposeMapping(withoutPrivate(header, hidden), await readColumns(db)),
      fullList: false,
      state: 'uploaded' as const,
      createdBy: personId,
    };
    await putAwayOwn(db, personId, fromStates('upload-staff-list'), now);
    await addStaffImport(db, run, now);
    changed(importId, { rows: run.rowCount });
    return ok({ importId });
  },
});

/** The first rows, short, so that someone sees what a column holds; without what is private. */
const sampleOf = (sheet: Sheet, hidden: readonly PrivateColumn[]): string[][] =>
  sheet.rows.slice(0, 3).map(({ cells }) =>
    withoutPrivate(cells, hidden)
      .slice(0, 60)
      .map((cell) => cell.slice(0, 40)),
  );
