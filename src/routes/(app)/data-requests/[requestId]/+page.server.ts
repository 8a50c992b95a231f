import { answerDataRequest } from '#features/trust/server/answer-data-request.ts';
import { readDataRequest } from '#features/trust/server/read-data-request.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';

export const load = page([readDataRequest], (call, event) =>
  call(readDataRequest, { requestId: event.params['requestId'] }),
);

type Event = { params: Partial<Record<string, string>> };
const done = () => ({ to: '/data-requests', message: 'trustData.answered' });

export const actions = {
  done: action(answerDataRequest, {
    read: ({ answer }: FormValues, { params }: Event) => ({
      requestId: params['requestId'],
      say: 'done',
      answer,
    }),
    done,
  }),
  refuse: action(answerDataRequest, {
    read: ({ reason, answer }: FormValues, { params }: Event) => ({
      requestId: params['requestId'],
      say: 'refused',
      reason,
      answer,
    }),
    done,
  }),
};
