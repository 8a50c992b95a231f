import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import { scopeFor } from '#access/sentence.ts';
import { notFound } from '#core/error.ts';
import type { SchoolId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readPerson } from './person.store.ts';
import { readSchoolChoices } from './staff-list.store.ts';

/** For whom and where a role can be given: all schools for HR of the board, their own for HR of one school. */
export const readRolePlaces = query({
  permission: 'roles.places',
  audit: 'staff.role-places-read',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, actor, subject, today }, { personId }) => {
    const reader = personOf(actor);
    const person = await readPerson(db, personId, today);
    if (person === null || subject === null) return err(notFound);
    const scope = scopeFor(reader, 'hr');
    const mayRead = mayAbout(actor, 'staff.read', subject);
    return ok({
      person: { id: person.id, name: person.name },
      schools: await readSchoolChoices(db, reader.tenantId, scope.wholeTenant ? null : scope.schoolIds),
      whole: scope.wholeTenant,
      /** The only school where she works; a role is most likely for there. */
      ownSchool: mayRead ? onlyOf(person.jobs.map(({ schoolId }) => schoolId)) : null,
      /** Whether the reader has a page of this person to go back to. */
      mayRead,
      today,
    });
  },
});

function onlyOf(schools: readonly (SchoolId | null)[]): SchoolId | null {
  const [only, ...others] = new Set(schools);
  return only === undefined || others.length > 0 ? null : only;
}
