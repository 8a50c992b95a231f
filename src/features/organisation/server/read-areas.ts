import { z } from 'zod';
import { may, mayAbout } from '#access/policy.ts';
import { schoolsSubject } from '#access/subject.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readAreas as read, readNameable, readOwnSchools } from './area.store.ts';

/** The work areas of the board; for HR also what they can be made of. */
export const readAreas = query({
  permission: 'areas.read',
  audit: 'organisation.areas-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const me = personOf(actor);
    const { tenantId, personId } = me;
    const choices = may(actor, 'areas.keep')
      ? { schools: await readOwnSchools(db, tenantId), people: await readNameable(db, personId, today) }
      : null;
    const areas = (await read(db, today)).map((area) => {
      const schoolIds = area.schools.map(({ id }) => id);
      return { ...area, mayVisit: mayAbout(me, 'areas.visit', schoolsSubject(tenantId, schoolIds)) };
    });
    return ok({ areas, choices });
  },
});
