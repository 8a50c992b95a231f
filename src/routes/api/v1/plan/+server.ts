import { z } from 'zod';
import { day } from '#core/answer.ts';
import { routes } from '#features/plan/domain/step.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { api } from '#web/api.ts';

/** Her own plan: the route and the steps as they stand. */
export const GET = api({
  summary: 'Your plan: the route and its steps',
  useCase: readOwnPlan,
  own: true,
  output: z.object({
    route: z.enum(routes).nullable(),
    steps: z.array(
      z.object({
        id: z.string(),
        kind: z.string().nullable(),
        title: z.string(),
        state: z.string(),
        answer: z.string().nullable(),
        answerNote: z.string(),
        startsOn: day.nullable(),
        endsOn: day.nullable(),
        version: z.number(),
      }),
    ),
  }),
});
