import { readWays } from '#features/feedback/server/read-ways.ts';
import { startRequest } from '#features/feedback/server/start-request.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { hers, personIdOf } from '#web/own.ts';

export const load = page([readWays], (call, event) => call(readWays, { personId: personIdOf(event) }));

export const actions = {
  default: action(startRequest, {
    read: hers,
    done: ({ roundId }) => ({ to: `/feedback/${roundId}/questions`, message: 'feedback.started' }),
  }),
};
