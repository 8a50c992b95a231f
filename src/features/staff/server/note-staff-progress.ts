import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { noteStaffProgress } from './staff-import.store.ts';

/** How far a list is, in a transaction of its own, so that a page can show it while the work goes on. */
export const noteProgress = command({
  permission: 'staff.keep',
  audit: 'staff.list-progress',
  input: z.strictObject({ importId: z.uuid(), done: z.int().min(0), total: z.int().min(0) }),
  run: async ({ db }, { importId, done, total }) => {
    await noteStaffProgress(db, importId, done, total);
    return ok(null);
  },
});
