import { closeRequest, recallLink, remindInvited, withdrawRequest } from '#features/feedback/server/round.ts';
import { readOwnRequest } from '#features/feedback/server/read-request.ts';
import { autosaveAdjustment, saveAdjustment } from '#features/feedback/server/save-adjustment.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import { sharingActions, sharingOf } from '#screens/sharing/sharing-door.ts';
import { runningActions } from '../../running-actions.ts';
import { inRound } from './own-round.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readOwnRequest, readSharing], async (call, event: PageServerLoadEvent) => {
  const round = await call(readOwnRequest, { roundId: event.params.roundId });
  return { ...round, sharing: await sharingOf(call, event) };
});

const read = (values: Parameters<typeof inRound>[0], event: RequestEvent) => inRound(values, event);
const here = (message: string) => ({
  read,
  done: ({ roundId }: { roundId: string }) => ({ to: `/feedback/${roundId}`, message }),
});

export const actions = {
  ...runningActions(
    '/feedback',
    { close: closeRequest, remind: remindInvited, withdraw: withdrawRequest },
    '/feedback',
  ),
  recall: action(recallLink, here('feedback.recalled')),
  draft: draft(autosaveAdjustment, { read }),
  adjust: action(saveAdjustment, here('feedback.adjusted')),
  ...sharingActions('sharing'),
};
