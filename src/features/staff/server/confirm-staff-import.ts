import { z } from 'zod';
import { invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { fromStates } from '../domain/staff-import.ts';
import { ownOrganisation, tenantOf } from './own-organisation.ts';
import { moveStaffImport, readStaffImport } from './staff-import.store.ts';

/** HR says yes to what was shown; who would lose access is said yes to apart. The work is done in the background. */
export const confirmStaffImport = command({
  permission: 'staff.import',
  audit: 'staff.list-confirmed',
  input: z.strictObject({ importId: z.uuid(), haveLeft: z.coerce.boolean().default(false) }),
  about: ownOrganisation,
  run: async ({ db, ctx, actor, now, changed }, { importId, haveLeft }) => {
    const run = await readStaffImport(db, importId);
    if (run === null) return err(notFound);
    if ((run.totals?.missing ?? 0) > 0 && !haveLeft) return err(invalid('haveLeft', 'say-yes'));
    const from = fromStates('confirm-staff-import');
    if (!(await moveStaffImport(db, importId, from, { state: 'running' }, now)))
      return err(refused('import-moved-on'));
    await ctx.jobs.send(db, 'staff-import', { tenantId: tenantOf({ actor }), importId });
    changed(importId);
    return ok({ importId });
  },
});
