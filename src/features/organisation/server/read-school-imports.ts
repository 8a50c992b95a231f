import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readImports } from './school-import.store.ts';

/** The last lists of schools that were looked at or applied. */
export const readSchoolImports = query({
  permission: 'schools.import',
  audit: 'organisation.lists-read',
  input: z.strictObject({}),
  run: async ({ db, today }) => ok({ imports: await readImports(db, 20), today }),
});
