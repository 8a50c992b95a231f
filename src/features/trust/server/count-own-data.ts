import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { countedKinds, ownKinds } from '../domain/own-data.ts';
import { countParts } from './own-data.store.ts';

/** How much there is of each kind about her, or of one, for who thinks of taking it along or of erasing it. */
export const countOwnData = query({
  permission: 'trust.take-along',
  audit: 'trust.data-counted',
  input: z.strictObject({ personId: z.uuid(), kind: z.enum(ownKinds).optional() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db }, { personId, kind }) =>
    ok({ kinds: countedKinds(await countParts(db, personId, kind === undefined ? ownKinds : [kind])) }),
});
