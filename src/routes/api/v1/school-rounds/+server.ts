import { z } from 'zod';
import { readSchoolRounds } from '#features/maturity/server/read-school.ts';
import { api } from '#web/api.ts';

const day = z.string().nullable();

export const GET = api({
  summary: 'The rounds about a school of yours in which its team said how far it is',
  useCase: readSchoolRounds,
  parameters: ['schoolId'],
  output: z.object({
    rounds: z.array(
      z.object({ roundId: z.string(), mode: z.string(), state: z.string(), askedOn: day, endedOn: day }),
    ),
  }),
});
