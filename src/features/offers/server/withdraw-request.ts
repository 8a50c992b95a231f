import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { readOpen } from './browse.store.ts';
import { hers } from './self-subject.ts';
import { tellInstitute } from './mails.ts';
import { withdrawOwn } from './request.store.ts';

/** She takes back what she sent: her name, address and words are gone for both sides. */
export const withdrawRequest = command({
  permission: 'offers.respond',
  audit: 'offers.request-withdrawn',
  input: z.strictObject({ requestId: z.uuid() }),
  about: hers,
  run: async (tools, { requestId }) => {
    const { personId, tenantId, name } = personOf(tools.actor);
    const taken = await withdrawOwn(tools.db, personId, requestId);
    if (taken === null) return err(notFound);
    tools.changed(requestId);
    const offer = taken.kind === 'question' ? null : await readOpen(tools.db, taken.offerId);
    if (offer !== null) await tellInstitute(tools, tenantId, offer, 'withdrawn', requestId, name);
    return ok({ offerId: taken.offerId });
  },
});
