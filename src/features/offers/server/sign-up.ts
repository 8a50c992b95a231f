import { z } from 'zod';
import { parseIsoDate } from '#core/date.ts';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { readOpen } from './browse.store.ts';
import { hers } from './self-subject.ts';
import { sendRequest } from './send-request.ts';

/** She signs up for an offer: the institute gets her name and address and takes it from there. */
export const signUp = command({
  permission: 'offers.respond',
  audit: 'offers.signed-up',
  input: z.strictObject({
    offerId: z.uuid(),
    startsOn: z.string().max(10).default(''),
    text: z.string().trim().max(2000).default(''),
  }),
  about: hers,
  run: async (tools, { offerId, startsOn: chosen, text }) => {
    const offer = await readOpen(tools.db, offerId);
    if (offer === null) return err(notFound);
    const startsOn = parseIsoDate(chosen);
    const ahead = offer.starts.filter((day) => day >= tools.today);
    if (startsOn === null ? ahead.length > 0 : !ahead.includes(startsOn))
      return err(invalid('startsOn', 'not-an-option'));
    const sent = await sendRequest(tools, { offerId, kind: 'sign-up', startsOn, text });
    if (!sent.ok) return sent;
    const { id, personId } = sent.value.request;
    await tools.emit({ kind: 'offers.signed-up', payload: { offerId, personId } });
    return ok({ requestId: id, offerId });
  },
});
