import { z } from 'zod';
import { scopeFor } from '#access/sentence.ts';
import { ok } from '#core/result.ts';
import { writeCsv, writeXlsx } from '#server/sheets/write-sheet.ts';
import { command, personOf } from '#server/usecase.ts';
import { staffList } from '../domain/staff-filter.ts';
import { exportHeader, exportRows } from '../domain/staff-export.ts';
import { filterFor } from './list-staff.ts';
import { readOwnSchools, readPresent } from './present.store.ts';
import { readIds } from './staff-list.store.ts';

/** HR takes the list of staff along as it is filtered; that it was taken is written down. No cell of it can be run by a spreadsheet. */
export const exportStaff = command({
  permission: 'staff.export',
  audit: 'staff.exported',
  // Its order and its pages are not those of a file.
  input: z
    .strictObject({ ...staffList.exact, format: z.enum(['csv', 'xlsx']) })
    .omit({ sort: true, size: true }),
  run: async ({ db, actor, today, changed }, { format, ...asked }) => {
    const person = personOf(actor);
    const scope = scopeFor(person, 'hr');
    const filter = { ...(await filterFor(db, person, today, asked)), scope };
    const { who, search, schoolId, functionCode } = filter;
    const isAll = [who, schoolId, functionCode].every((part) => part === null) && search === '';
    const people = scope.wholeTenant && isAll ? undefined : await readIds(db, filter);
    const present = await readPresent(db, people);
    const rows = exportRows(present, await readOwnSchools(db, person.tenantId), today, who === 'left');
    const table = [exportHeader, ...rows];
    changed('staff', { format, rows: rows.length, ...(isAll ? {} : { filtered: true }) });
    const bytes = format === 'csv' ? Buffer.from(writeCsv(table)) : await writeXlsx('Medewerkers', table);
    return ok({ bytes, fileName: `medewerkers-${isAll ? '' : 'selectie-'}${today}.${format}`, format });
  },
});
