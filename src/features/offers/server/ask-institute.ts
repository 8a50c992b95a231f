import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { hers } from './self-subject.ts';
import { sendRequest } from './send-request.ts';

/** She asks an institute something about an offer. */
export const askInstitute = command({
  permission: 'offers.respond',
  audit: 'offers.asked',
  input: z.strictObject({ offerId: z.uuid(), text: z.string().trim().min(1).max(2000) }),
  about: hers,
  run: async (tools, { offerId, text }) => {
    const sent = await sendRequest(tools, { offerId, kind: 'question', text });
    if (!sent.ok) return sent;
    const { id, personId } = sent.value.request;
    await tools.emit({ kind: 'offers.asked', payload: { offerId, personId } });
    return ok({ requestId: id, offerId });
  },
});
