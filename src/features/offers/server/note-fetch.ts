import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { noteProgress } from './import.store.ts';

/** How far the reading of an address is, in a transaction of its own, so that a page shows it meanwhile. */
export const noteFetch = command({
  permission: 'offers.keep',
  audit: 'offers.catalogue-progress',
  input: z.strictObject({ importId: z.uuid(), done: z.int().min(0), total: z.int().min(0) }),
  run: async ({ db }, { importId, done, total }) =>
    ok({ address: await noteProgress(db, importId, done, total) }),
});
