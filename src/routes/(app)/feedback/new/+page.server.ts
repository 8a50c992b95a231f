import { listRequests } from '#features/feedback/server/list-requests.ts';
import { startRequest } from '#features/feedback/server/start-request.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';
import type { RequestEvent } from './$types';

export const load = page([listRequests], async (call, event) => {
  await call(listRequests, { personId: ownId(event) });
  return {};
});

export const actions = {
  default: action(startRequest, {
    read: (values, event: RequestEvent) => ({ ...values, personId: ownId(event) }),
    done: ({ requestId }) => ({ to: `/feedback/${requestId}/questions`, message: 'feedback.started' }),
  }),
};
