import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { moveImport } from './school-import.store.ts';

/** Nothing of the list was applied; the operator may try once more. */
export const failSchoolImport = command({
  permission: 'schools.apply',
  audit: 'organisation.list-failed',
  input: z.strictObject({ importId: z.uuid() }),
  run: async ({ db, now, changed }, { importId }) => {
    await moveImport(db, importId, 'fail-school-import', now);
    changed(importId);
    return ok(null);
  },
});
