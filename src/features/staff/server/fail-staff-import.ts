import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { moveStaffImport } from './staff-import.store.ts';

/** Nothing of the list was brought in; HR sees why and may look at it again. */
export const failStaffImport = command({
  permission: 'staff.keep',
  audit: 'staff.list-failed',
  input: z.strictObject({ importId: z.uuid(), problem: z.string().max(60) }),
  run: async ({ db, now, changed }, { importId, problem }) => {
    await moveStaffImport(db, importId, 'fail-staff-import', now, problem);
    changed(importId, { problem });
    return ok(null);
  },
});
