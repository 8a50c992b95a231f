import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { moveImport, readImport } from './school-import.store.ts';

/** Puts a list away that was looked at but not applied. */
export const cancelSchoolImport = command({
  permission: 'schools.import',
  audit: 'organisation.list-put-away',
  input: z.strictObject({ importId: z.uuid() }),
  run: async ({ db, now, changed }, { importId }) => {
    if ((await readImport(db, importId)) === null) return err(notFound);
    if (!(await moveImport(db, importId, 'cancel-school-import', now)))
      return err(refused('import-moved-on'));
    changed(importId);
    return ok(null);
  },
});
