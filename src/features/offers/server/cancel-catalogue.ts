import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { moveImport, readImport } from './import.store.ts';
import { ownOrganisation } from './own-organisation.ts';

/** Put away: nothing of it comes in. */
export const cancelCatalogue = command({
  permission: 'offers.publish',
  audit: 'offers.catalogue-cancelled',
  input: z.strictObject({ importId: z.uuid() }),
  about: ownOrganisation,
  run: async ({ db, now, changed }, { importId }) => {
    if ((await readImport(db, importId)) === null) return err(notFound);
    if (!(await moveImport(db, importId, 'cancel-catalogue', now))) return err(refused('import-moved-on'));
    changed(importId);
    return ok({ importId });
  },
});
