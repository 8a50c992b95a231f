import { z } from 'zod';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { meetingInput } from '#shapes/gathering/domain/when.ts';
import { insertMeeting } from '#shapes/gathering/server/meeting.store.ts';
import { readOwn } from './offer.store.ts';
import { ownOrganisation } from './own-organisation.ts';

/** The institute plans a meeting at which it tells about an offer. */
export const addMoment = command({
  permission: 'offers.publish',
  audit: 'offers.moment-added',
  input: z.strictObject({ offerId: z.uuid(), ...meetingInput }),
  about: ownOrganisation,
  run: async ({ db, actor, now, changed }, { offerId, startsAt, ...moment }) => {
    const { tenantId } = personOf(actor);
    if ((await readOwn(db, tenantId, offerId)) === null) return err(notFound);
    if (startsAt <= now) return err(invalid('startsAt', 'in-the-past'));
    const id = await insertMeeting(db, {
      kind: 'information',
      aboutId: offerId,
      tenantId,
      startsAt,
      ...moment,
    });
    changed(id, { offerId });
    return ok({ momentId: id });
  },
});
