import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { takenBack, tellWorkChanged } from './tell-work-changed.ts';
import { endAbsence as end } from './absence.store.ts';

/** She is back, or it does not happen: from now on nobody stands in for her. */
export const endAbsence = command({
  permission: 'staff.absence',
  audit: 'staff.absence-ended',
  input: z.strictObject({ personId: z.uuid(), absenceId: z.uuid() }),
  run: async ({ db, today, changed, emit }, { personId, absenceId }) => {
    const standInId = await end(db, personId, absenceId, addDays(today, -1));
    if (standInId === null) return err(notFound);
    changed(absenceId, {}, personId);
    await tellWorkChanged({ emit }, takenBack(personId, null, ['away']));
    await emit({ kind: 'staff.absence-ended', payload: { personId, standInId } });
    return ok(null);
  },
});
