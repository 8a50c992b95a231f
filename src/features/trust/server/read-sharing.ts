import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { sharesByThing } from '../domain/share.ts';
import { readShares } from './share.store.ts';

/** What she shows now, per thing. */
export const readSharing = query({
  permission: 'sharing.manage',
  audit: 'trust.sharing-read',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db }, { personId }) => ok({ things: sharesByThing(await readShares(db, personId)) }),
});
