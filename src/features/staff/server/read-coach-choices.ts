import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readCoachChoices as readChoices } from './coach.store.ts';

/** Who could coach her: coaches of the organisation or of her schools. */
export const readCoachChoices = query({
  permission: 'coach.propose',
  audit: 'staff.coach-choices-read',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, today, subject }, { personId }) =>
    ok({ coaches: await readChoices(db, subject?.schoolIds ?? [], personId, today) }),
});
