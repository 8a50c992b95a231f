import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { ownOrganisation } from './own-organisation.ts';
import { moveStaffImport, readStaffImport } from './staff-import.store.ts';

/** Puts a list away that was not brought in; its file is removed. */
export const cancelStaffImport = command({
  permission: 'staff.import',
  audit: 'staff.list-put-away',
  input: z.strictObject({ importId: z.uuid() }),
  about: ownOrganisation,
  run: async ({ db, now, changed }, { importId }) => {
    if ((await readStaffImport(db, importId)) === null) return err(notFound);
    if (!(await moveStaffImport(db, importId, 'cancel-staff-import', now)))
      return err(refused('import-moved-on'));
    changed(importId);
    return ok(null);
  },
});
