import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readPlaces } from './place.store.ts';

/** Every institute of this installation, those that ended last. */
export const readInstitutes = query({
  permission: 'places.start',
  audit: 'organisation.institutes-read',
  input: z.strictObject({}),
  run: async ({ db }) => ok({ institutes: await readPlaces(db, 'institute') }),
});
