import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { hers } from './self-subject.ts';
import { inviteTo } from './mails.ts';
import { meetingsToCome } from '#shapes/gathering/server/meeting.store.ts';
import { sendRequest } from './send-request.ts';

/** She comes to an information moment; it goes into her calendar. */
export const joinMoment = command({
  permission: 'offers.respond',
  audit: 'offers.moment-joined',
  input: z.strictObject({ offerId: z.uuid(), momentId: z.uuid() }),
  about: hers,
  run: async (tools, { offerId, momentId }) => {
    const moment = (
      await meetingsToCome(tools.db, { kind: 'information', aboutId: offerId }, tools.now)
    ).find(({ id }) => id === momentId);
    if (moment === undefined) return err(notFound);
    const sent = await sendRequest(tools, { offerId, kind: 'moment', momentId, text: '' });
    if (!sent.ok) return sent;
    const { request, offer } = sent.value;
    await inviteTo(tools, request.tenantId, offer, moment, request, 'REQUEST');
    return ok({ requestId: request.id, offerId });
  },
});
