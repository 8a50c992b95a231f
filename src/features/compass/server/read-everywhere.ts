import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { schoolsOf } from '#server/places/schools.store.ts';
import { countOwnWords, readForAll } from './everywhere.store.ts';
import { placeSubject } from './place-subject.ts';

/** What holds for all schools as a beginning, and at how many a school spoke itself. */
export const readEverywhere = query({
  permission: 'compass.open-everywhere',
  audit: 'compass.everywhere-read',
  input: z.strictObject({}),
  about: ({ actor }) => Promise.resolve(placeSubject(personOf(actor).tenantId, null)),
  run: async ({ db, actor, today }) => {
    const schools = await schoolsOf(db, personOf(actor).tenantId, today);
    const own = await countOwnWords(db);
    return ok({ schools: schools.length, said: await readForAll(db), own: Object.fromEntries(own) });
  },
});
