import { z } from 'zod';
import { scopeFor } from '#access/sentence.ts';
import { ok } from '#core/result.ts';
import { writeCsv, writeXlsx } from '#server/sheets/write-sheet.ts';
import { command, personOf } from '#server/usecase.ts';
import { exportHeader, exportRows } from '../domain/staff-export.ts';
import { readOwnSchools, readPeopleInScope, readPresent } from './present.store.ts';

/** HR takes the list of staff along; that it was taken is written down. No cell of it can be run by a spreadsheet. */
export const exportStaff = command({
  permission: 'staff.export',
  audit: 'staff.exported',
  input: z.strictObject({ format: z.enum(['csv', 'xlsx']) }),
  run: async ({ db, actor, today, changed }, { format }) => {
    const person = personOf(actor);
    const scope = scopeFor(person, 'hr');
    const people = scope.wholeTenant ? undefined : await readPeopleInScope(db, scope, today);
    const present = await readPresent(db, people);
    const rows = exportRows(present, await readOwnSchools(db, person.tenantId), today);
    const table = [exportHeader, ...rows];
    changed('staff', { format, rows: rows.length });
    const bytes = format === 'csv' ? Buffer.from(writeCsv(table)) : await writeXlsx('Medewerkers', table);
    return ok({ bytes, fileName: `medewerkers-${today}.${format}`, format });
  },
});
