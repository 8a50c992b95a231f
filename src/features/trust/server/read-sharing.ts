import { z } from 'zod';
import { shareableThings } from '#core/sharing.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { cellKey } from '../domain/share.ts';
import { readColleagues, readSharingOf } from './share.store.ts';

/** What she shows now and to whom, by name; `also` is a colleague whom she has in mind. */
export const readSharing = query({
  permission: 'sharing.manage',
  audit: 'trust.sharing-read',
  input: z.strictObject({ personId: z.uuid(), also: z.uuid().nullable().default(null) }),
  single: true,
  run: async ({ db, today }, { personId, also }) => {
    const { shown, readers } = await readSharingOf(db, personId, today, also);
    return ok({ things: shareableThings, shown: shown.map(cellKey), readers });
  },
});

/** Whom she may choose to show something apart. */
export const readSharingColleagues = query({
  permission: 'sharing.manage',
  audit: 'trust.colleagues-read',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, today }, { personId }) => ok({ colleagues: await readColleagues(db, personId, today) }),
});
