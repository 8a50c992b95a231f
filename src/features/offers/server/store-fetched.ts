import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { saveRead } from './import.store.ts';
import { readCatalogueJson } from './read-file.ts';

/** What was read from an address stands there for the institute to look at. */
export const storeFetched = command({
  permission: 'offers.keep',
  audit: 'offers.catalogue-fetched',
  input: z.strictObject({ importId: z.uuid(), file: z.unknown() }),
  run: async ({ db, now, changed }, { importId, file }) => {
    const read = readCatalogueJson(file);
    if (!read.ok) return read;
    if (!(await saveRead(db, importId, read.value, now))) return err(refused('import-moved-on'));
    changed(importId, { offers: read.value.offers.length, faults: read.value.faults.length });
    return ok(null);
  },
});
