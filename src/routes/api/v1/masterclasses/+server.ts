import { z } from 'zod';
import { masterclassLifecycle } from '#features/masterclass/domain/masterclass.ts';
import { listMasterclasses } from '#features/masterclass/server/topics.ts';
import { api } from '#web/api.ts';

/** Topics and masterclasses of the board, what most people wish for first. */
export const GET = api({
  summary: 'Topics and masterclasses of your board',
  useCase: listMasterclasses,
  present: ({ items }) => ({
    items: items.map((one) => ({
      ...one,
      roles: [...one.roles],
      startsAt: one.startsAt?.toISOString() ?? null,
    })),
  }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        why: z.string(),
        roles: z.array(z.string()),
        state: z.enum(masterclassLifecycle.states),
        wishes: z.number(),
        isWished: z.boolean(),
        host: z.string().nullable(),
        startsAt: z.string().nullable(),
      }),
    ),
  }),
});
