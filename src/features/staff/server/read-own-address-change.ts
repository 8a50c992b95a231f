import { z } from 'zod';
import { ownSubject } from '#access/subject.ts';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { currentChange } from './address-change.store.ts';
import { shownChange } from './address-change.view.ts';

/** What is asked about her own address, for her account. */
export const readOwnAddressChange = query({
  permission: 'address.own',
  audit: 'address.own-read',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ actor }, { personId }) => Promise.resolve(ownSubject(actor, personId)),
  run: async ({ db, now }, { personId }) =>
    ok(shownChange(await currentChange(db, personId, now), personId, now)),
});
