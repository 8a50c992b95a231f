import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { weekBefore } from '../domain/invitation.ts';
import { countInvitations, readInvitePlaces, readWithoutAddress, readWords } from './invitation.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

const mostNamed = 100;

/** Who never signed in, per place; who has no address; how far the last mails are. Never when anybody was here. */
export const readInvitations = query({
  permission: 'staff.invite',
  audit: 'staff.invitations-read',
  input: z.strictObject({}),
  about: ownOrganisation,
  run: async ({ db, actor, today, now }) => {
    const moment = { today, weekAgo: weekBefore(now), by: personOf(actor).personId };
    return ok({
      counts: await countInvitations(db, moment),
      places: await readInvitePlaces(db, moment),
      own: await readWords(db),
      withoutAddress: await readWithoutAddress(db, moment, mostNamed),
    });
  },
});
