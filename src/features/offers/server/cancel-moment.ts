import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { inviteTo } from './mails.ts';
import { cancelMeeting } from '#shapes/gathering/server/meeting.store.ts';
import { readOwn } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { guestsOf } from './request.store.ts';

/** A meeting does not go on; who would come is told and it goes out of her calendar. */
export const cancelMoment = command({
  permission: 'offers.publish',
  audit: 'offers.moment-cancelled',
  input: z.strictObject({ offerId: z.uuid(), momentId: z.uuid() }),
  about: ownOrganisation,
  run: async (tools, { offerId, momentId }) => {
    const { db, actor, now, changed } = tools;
    const { tenantId } = personOf(actor);
    const offer = await readOwn(db, tenantId, offerId);
    const about = { kind: 'information', aboutId: offerId } as const;
    const moment = offer === null ? null : await cancelMeeting(db, about, { tenantId, id: momentId }, now);
    if (offer === null || moment === null) return err(notFound);
    const guests = await guestsOf(db, momentId);
    for (const guest of guests) await inviteTo(tools, tenantId, offer, moment, guest, 'CANCEL');
    changed(momentId, { offerId, guests: guests.length });
    return ok({ offerId });
  },
});
