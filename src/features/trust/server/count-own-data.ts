import { z } from 'zod';
import { ownSubject } from '#access/subject.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { countedKinds, allKinds } from '../domain/own-data.ts';
import { countParts } from './own-data.store.ts';

/** How much there is of each kind about her, or of one, for who thinks of taking it along or of erasing it. */
export const countOwnData = query({
  permission: 'trust.take-along',
  audit: 'trust.data-counted',
  input: z.strictObject({ personId: z.uuid(), kind: z.enum(allKinds).optional() }),
  about: ({ actor }, { personId }) => Promise.resolve(ownSubject(actor, personId)),
  run: async ({ db, today }, { personId, kind }) =>
    ok({
      kinds: countedKinds(await countParts(db, personId, today, kind === undefined ? allKinds : [kind])),
    }),
});
