import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readImports } from './import.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** The last catalogues that this institute brought in. */
export const readCatalogueImports = query({
  permission: 'offers.publish',
  audit: 'offers.imports-read',
  input: z.strictObject({}),
  about: ownOrganisation,
  run: async ({ db }) => ok({ imports: await readImports(db) }),
});
