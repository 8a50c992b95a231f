import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { tellAnswered } from './mails.ts';
import { readOwn } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { answer, readRequest } from './request.store.ts';

/** The institute writes back; she gets a mail that the answer is there. */
export const answerRequest = command({
  permission: 'offers.publish',
  audit: 'offers.answered',
  input: z.strictObject({
    requestId: z.uuid(),
    version: z.coerce.number().int().min(1),
    text: z.string().trim().min(1).max(3000),
  }),
  about: ownOrganisation,
  run: async (tools, { requestId, version, text }) => {
    const { db, actor, now, changed } = tools;
    const { tenantId } = personOf(actor);
    const before = await readRequest(db, tenantId, requestId);
    const offer = before === null ? null : await readOwn(db, tenantId, before.offerId);
    if (before === null || offer === null) return err(notFound);
    const given = { instituteId: tenantId, id: requestId, version, text };
    const answered = await answer(db, given, now);
    if (answered === null)
      return err({ kind: 'conflict', theirs: { answer: before.answer, version: before.version } });
    await tellAnswered(tools, tenantId, offer, answered);
    changed(requestId, { offerId: offer.id });
    return ok({ offerId: offer.id });
  },
});
