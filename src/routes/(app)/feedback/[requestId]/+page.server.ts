import { closeRequest } from '#features/feedback/server/close-request.ts';
import { readOwnRequest } from '#features/feedback/server/read-request.ts';
import { recallLink } from '#features/feedback/server/recall-link.ts';
import { remindInvited } from '#features/feedback/server/remind-invited.ts';
import { keepAdjustment, saveAdjustment } from '#features/feedback/server/save-adjustment.ts';
import { withdrawRequest } from '#features/feedback/server/withdraw-request.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { shareThing } from '#features/trust/server/share-thing.ts';
import { stopSharing } from '#features/trust/server/stop-sharing.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';
import { inRound } from './own-round.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readOwnRequest, readSharing], async (call, event: PageServerLoadEvent) => {
  const round = await call(readOwnRequest, { requestId: event.params.requestId });
  const { things } = await call(readSharing, { personId: ownId(event) });
  return { ...round, share: things.find(({ thing }) => thing === 'feedback') };
});

const read = (values: Parameters<typeof inRound>[0], event: RequestEvent) => inRound(values, event);
const readOwn = (values: Parameters<typeof inRound>[0], event: RequestEvent) => ({
  ...values,
  personId: ownId(event),
});
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
  share: action(shareThing, {
    read: readOwn,
    done: (_, event: RequestEvent) => ({ to: `${event.url.pathname}#sharing`, message: 'trust.shared' }),
  }),
  stop: action(stopSharing, {
    read: readOwn,
    done: (_, event: RequestEvent) => ({ to: `${event.url.pathname}#sharing`, message: 'trust.stopped' }),
  }),
};
