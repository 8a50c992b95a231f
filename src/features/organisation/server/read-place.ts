import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readPlace as find, readSchoolNames } from './place.store.ts';

/** One board with its schools, or one institute: what everybody may know of it, and whether somebody came. */
export const readPlace = query({
  permission: 'places.start',
  audit: 'organisation.place-read',
  input: z.strictObject({ tenantId: z.uuid(), kind: z.enum(['board', 'institute']) }),
  run: async ({ db }, { tenantId, kind }) => {
    const place = await find(db, tenantId);
    if (place?.kind !== kind) return err(notFound);
    return ok({ place, schools: await readSchoolNames(db, tenantId) });
  },
});
