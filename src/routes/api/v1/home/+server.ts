import { z } from 'zod';
import { day } from '#core/answer.ts';
import { nextStepCodes } from '#features/home/domain/next-step.ts';
import { readHome } from '#features/home/server/read-home.ts';
import { api } from '#web/api.ts';

/** One thing to do, and what waits on the other side: one row for each who is at turn there. */
export const GET = api({
  summary: 'Your next step and what waits on the other side',
  useCase: readHome,
  output: z.object({
    next: z.object({
      code: z.enum(nextStepCodes),
      href: z.string(),
      count: z.number().nullable().default(null),
    }),
    waiting: z.array(
      z.object({
        ownerRole: z.string(),
        ownerName: z.string().nullable(),
        count: z.number(),
        late: z.number(),
        nextDue: day,
        href: z.string(),
      }),
    ),
  }),
});
