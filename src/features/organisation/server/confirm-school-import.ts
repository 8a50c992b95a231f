import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { fromStates } from '../domain/school-import.ts';
import { moveImport, readImport } from './school-import.store.ts';

/** The administrator says yes: the product applies the list in the background, as nobody's request may. */
export const confirmSchoolImport = command({
  permission: 'schools.import',
  audit: 'organisation.list-confirmed',
  input: z.strictObject({ importId: z.uuid() }),
  run: async ({ db, ctx, now, changed }, { importId }) => {
    if ((await readImport(db, importId)) === null) return err(notFound);
    const from = fromStates('confirm-school-import');
    if (!(await moveImport(db, importId, from, 'running', now))) return err(refused('import-moved-on'));
    await ctx.jobs.send(db, 'school-import', { tenantId: null, importId });
    changed(importId);
    return ok({ importId });
  },
});
