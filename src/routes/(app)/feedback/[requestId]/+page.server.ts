import { closeRequest } from '#features/feedback/server/close-request.ts';
import { readOwnRequest } from '#features/feedback/server/read-request.ts';
import { recallLink } from '#features/feedback/server/recall-link.ts';
import { remindInvited } from '#features/feedback/server/remind-invited.ts';
import { keepAdjustment, saveAdjustment } from '#features/feedback/server/save-adjustment.ts';
import { withdrawRequest } from '#features/feedback/server/withdraw-request.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import { sharingActions, sharingOf } from '../../sharing/sharing-door.ts';
import { inRound } from './own-round.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readOwnRequest, readSharing], async (call, event: PageServerLoadEvent) => {
  const round = await call(readOwnRequest, { requestId: event.params.requestId });
  return { ...round, sharing: await sharingOf(call, event) };
});

const read = (values: Parameters<typeof inRound>[0], event: RequestEvent) => inRound(values, event);
const here = (message: string) => ({
  read,
  done: ({ requestId }: { requestId: string }) => ({ to: `/feedback/${requestId}`, message }),
});

export const actions = {
  close: action(closeRequest, {
    read,
    done: ({ requestId, state }) => ({
      to: `/feedback/${requestId}`,
      message: state === 'closed' ? 'feedback.closed' : 'feedback.closedEmpty',
    }),
  }),
  remind: action(remindInvited, here('feedback.reminded')),
  recall: action(recallLink, here('feedback.recalled')),
  withdraw: action(withdrawRequest, {
    read,
    done: () => ({ to: '/feedback', message: 'feedback.withdrawn' }),
  }),
  draft: draft(keepAdjustment, { read }),
  adjust: action(saveAdjustment, here('feedback.adjusted')),
  ...sharingActions('sharing'),
};
