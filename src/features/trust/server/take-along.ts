import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readFile } from './file.store.ts';

/** Everything that stands about her, to take along (AVG article 15 and 20). */
export const takeAlong = query({
  permission: 'trust.take-along',
  audit: 'trust.taken-along',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, now }, { personId }) => ok({ madeAt: now, personId, file: await readFile(db, personId) }),
});
