import { z } from 'zod';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command, personOf } from '#server/usecase.ts';
import { insertImport, saveRead } from './import.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { readCatalogueFile } from './read-file.ts';

/** An institute gives a file with its offers: it is read, and nothing else is written yet. */
export const uploadCatalogue = command({
  permission: 'offers.publish',
  audit: 'offers.catalogue-uploaded',
  input: z.strictObject({
    fileName: z.string().max(200).default(''),
    bytes: z.instanceof(Uint8Array).nullable().default(null),
  }),
  about: ownOrganisation,
  run: async ({ db, actor, now, changed }, { fileName, bytes }) => {
    if (bytes === null) return err(invalid('file', 'file-needed'));
    const read = await readCatalogueFile(bytes);
    if (!read.ok) return read;
    const { tenantId, personId } = personOf(actor);
    const id: string = newId();
    await insertImport(
      db,
      { tenantId, id, source: 'file', name: fileName, state: 'fetching', createdBy: personId },
      now,
    );
    await saveRead(db, id, read.value, now);
    changed(id, { offers: read.value.offers.length, faults: read.value.faults.length });
    return ok({ importId: id });
  },
});
