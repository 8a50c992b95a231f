import { z } from 'zod';
import { scopeFor } from '#access/sentence.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readSchoolChoices } from './staff-list.store.ts';

/** The schools for which someone of HR may add people and roles; `whole` when for the organisation too. */
export const readPlaces = query({
  permission: 'staff.add',
  audit: 'staff.places-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const person = personOf(actor);
    const scope = scopeFor(person, 'hr');
    const only = scope.wholeTenant ? null : scope.schoolIds;
    return ok({
      schools: await readSchoolChoices(db, person.tenantId, only),
      whole: scope.wholeTenant,
      today,
    });
  },
});
