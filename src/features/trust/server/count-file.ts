import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { countKinds } from './file.store.ts';

/** How much there is of each kind, for who thinks of taking it along. */
export const countFile = query({
  permission: 'trust.take-along',
  audit: 'trust.file-counted',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db }, { personId }) => ok({ counts: await countKinds(db, personId) }),
});
