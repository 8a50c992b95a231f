import { readInvitationText } from '#features/feedback/server/read-invitation.ts';
import { autosaveInvitation, saveInvitation } from '#features/feedback/server/save-invitation.ts';
import { sendRequest } from '#features/feedback/server/send-request.ts';
import { redirect } from '@sveltejs/kit';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import { inRound } from '../own-round.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readInvitationText], async (call, event: PageServerLoadEvent) => {
  const { roundId } = event.params;
  const read = await call(readInvitationText, { roundId, locale: event.locals.locale });
  if (read.request.state !== 'draft' && read.request.state !== 'open') redirect(303, `/feedback/${roundId}`);
  return read;
});

const read = (values: Parameters<typeof inRound>[0], event: RequestEvent) => inRound(values, event);

export const actions = {
  draft: draft(autosaveInvitation, { read }),
  save: action(saveInvitation, {
    read,
    done: ({ roundId }) => ({ to: `/feedback/${roundId}/invitation`, message: 'feedback.textSaved' }),
  }),
  send: action(sendRequest, {
    read,
    done: ({ roundId }) => ({ to: `/feedback/${roundId}`, message: 'feedback.sent' }),
  }),
};
