import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { contactOf } from '#server/people/people.store.ts';
import { readAbsences, readStandIns } from './absence.store.ts';

/** When she is away, who stands in, and who could. */
export const readAbsence = query({
  permission: 'staff.absence',
  audit: 'staff.absence-read',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, actor, today }, { personId }) => {
    const her = await contactOf(db, personId);
    if (her === null) return err(notFound);
    return ok({
      person: { id: personId, name: her.name },
      isSelf: personOf(actor).personId === personId,
      absences: await readAbsences(db, personId, today),
      standIns: await readStandIns(db, personId, today),
      today,
    });
  },
});
