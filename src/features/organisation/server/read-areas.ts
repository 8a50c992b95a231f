import { z } from 'zod';
import { may } from '#access/policy.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readAreas as read, readNameable, readOwnSchools } from './area.store.ts';

/** The work areas of the board; for HR also what they can be made of. */
export const readAreas = query({
  permission: 'areas.read',
  audit: 'organisation.areas-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const { tenantId, personId } = personOf(actor);
    const choices = may(actor, 'areas.keep')
      ? { schools: await readOwnSchools(db, tenantId), people: await readNameable(db, personId, today) }
      : null;
    return ok({ areas: await read(db, today), choices });
  },
});
