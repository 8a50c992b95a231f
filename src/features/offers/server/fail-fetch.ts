import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { moveImport } from './import.store.ts';

/** Nothing could be read; the page says why. */
export const failFetch = command({
  permission: 'offers.keep',
  audit: 'offers.catalogue-failed',
  input: z.strictObject({ importId: z.uuid(), problem: z.string().max(60) }),
  run: async ({ db, now, changed }, { importId, problem }) => {
    await moveImport(db, importId, 'fail-fetch', now, problem);
    changed(importId, { problem });
    return ok(null);
  },
});
