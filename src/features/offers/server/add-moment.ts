import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { meetingForm } from '#shapes/gathering/domain/when.ts';
import { planMeeting } from '#shapes/gathering/server/meet.ts';
import { readOwn } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** The institute plans a meeting at which it tells about an offer. */
export const addMoment = command({
  permission: 'offers.publish',
  audit: 'offers.moment-added',
  input: meetingForm.whole({ offerId: z.uuid() }),
  about: ownOrganisation,
  run: async (tools, { offerId, ...plan }) => {
    const { tenantId } = personOf(tools.actor);
    if ((await readOwn(tools.db, tenantId, offerId)) === null) return err(notFound);
    const moment = await planMeeting(tools, tenantId, { kind: 'information', aboutId: offerId }, plan);
    if (!moment.ok) return moment;
    tools.changed(moment.value.id, { offerId });
    return ok({ momentId: moment.value.id });
  },
});
