import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readOrientations } from './orientation.store.ts';

/** For her coach: which parts of the orientation are there, and which of them are shown. Nothing of what is in them. */
export const readOrientation = query({
  permission: 'profile.write',
  audit: 'profile.orientation-read',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, actor }, { personId }) => {
    const orientation = (await readOrientations(db, personOf(actor).personId, [personId])).get(personId);
    return orientation === undefined ? err(notFound) : ok({ orientation });
  },
});
