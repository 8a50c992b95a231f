import { z } from 'zod';
import { nextStepCodes } from '#features/home/domain/next-step.ts';
import { readHome } from '#features/home/server/read-home.ts';
import { api } from '#web/api.ts';

/** One thing to do, and what waits on the other side. */
export const GET = api({
  summary: 'Your next step and what waits on the other side',
  useCase: readHome,
  read: () => ({}),
  present: ({ next, waiting }) => ({
    next: { code: next.code, href: next.href, count: next.count ?? null },
    waiting: waiting.map(({ counterpartId, title, ownerRole, ownerName, dueOn, promisedFor, state }) => ({
      counterpartId,
      title,
      ownerRole,
      ownerName,
      dueOn,
      promisedFor,
      state,
    })),
  }),
  output: z.object({
    next: z.object({ code: z.enum(nextStepCodes), href: z.string(), count: z.number().nullable() }),
    waiting: z.array(
      z.object({
        counterpartId: z.string(),
        title: z.string(),
        ownerRole: z.string(),
        ownerName: z.string().nullable(),
        dueOn: z.string(),
        promisedFor: z.string().nullable(),
        state: z.enum(['open', 'promised']),
      }),
    ),
  }),
});
