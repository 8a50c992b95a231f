import { z } from 'zod';
import { listRequests } from '#features/feedback/server/list-requests.ts';
import { api } from '#web/api.ts';
import { ownId } from '#web/own.ts';

export const GET = api({
  summary: 'Your rounds of feedback, with how many people answered; without names only after a round ended',
  useCase: listRequests,
  read: (_, event) => ({ personId: ownId(event) }),
  present: ({ requests }) => ({
    items: [...requests],
  }),
  output: z.object({
    items: z.array(
      z.object({
        requestId: z.string(),
        topic: z.string(),
        mode: z.enum(['named', 'together']),
        state: z.string(),
        askedOn: z.string().nullable(),
        sent: z.number(),
        answered: z.number().nullable(),
      }),
    ),
  }),
});
