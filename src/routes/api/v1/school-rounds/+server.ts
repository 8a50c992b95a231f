import { z } from 'zod';
import { day } from '#core/answer.ts';
import { readSchoolRounds } from '#features/maturity/server/read-school.ts';
import { api } from '#web/api.ts';

export const GET = api({
  summary: 'The rounds about a school of yours in which its team said how far it is',
  useCase: readSchoolRounds,
  parameters: ['schoolId'],
  output: z.object({
    rounds: z.array(
      z.object({
        roundId: z.string(),
        mode: z.string(),
        state: z.string(),
        askedOn: day.nullable(),
        endedOn: day.nullable(),
      }),
    ),
  }),
});
