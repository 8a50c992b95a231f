import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { countEndEffects } from './end-effects.store.ts';

/** What HR sees before she ends an employment: how much stops, and how much goes to somebody else. */
export const readEndEffects = query({
  permission: 'staff.manage',
  audit: 'staff.end-effects-read',
  input: z.strictObject({ personId: z.uuid(), employmentId: z.uuid() }),
  run: async ({ db, today }, { personId, employmentId }) => {
    const effects = await countEndEffects(db, personId, employmentId, today);
    return effects === null ? err(notFound) : ok({ effects });
  },
});
