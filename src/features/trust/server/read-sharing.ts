import { z } from 'zod';
import { shareableThings } from '#core/sharing.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { cellKey } from '../domain/share.ts';
import { readColleagues, readReaders, readShown } from './share.store.ts';

/** What she shows now and to whom, by name; `also` is a colleague whom she has in mind. */
export const readSharing = query({
  permission: 'sharing.manage',
  audit: 'trust.sharing-read',
  input: z.strictObject({ personId: z.uuid(), also: z.uuid().nullable().default(null) }),
  run: async ({ db, today }, { personId, also }) =>
    ok({
      things: shareableThings,
      shown: (await readShown(db, personId)).map(cellKey),
      readers: await readReaders(db, personId, today, also),
    }),
});

/** Whom she may choose to show something apart. */
export const readSharingColleagues = query({
  permission: 'sharing.manage',
  audit: 'trust.colleagues-read',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, today }, { personId }) => ok({ colleagues: await readColleagues(db, personId, today) }),
});
