import { z } from 'zod';
import { listConversations } from '#features/conversation/server/list-conversations.ts';
import { api } from '#web/api.ts';

/** Your conversations on either side; what was said stays on the page. */
export const GET = api({
  summary: 'Your conversations, and whose turn it is',
  useCase: listConversations,
  read: () => ({}),
  present: ({ talks }) => ({
    items: [...talks],
  }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        side: z.enum(['person', 'leader']),
        otherName: z.string().nullable(),
        phase: z.string(),
        isOpen: z.boolean(),
        plannedOn: z.string().nullable(),
        heldOn: z.string().nullable(),
        followUpOn: z.string().nullable(),
      }),
    ),
  }),
});
