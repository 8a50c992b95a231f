import { z } from 'zod';
import { readSchoolRounds } from '#features/maturity/server/round.ts';
import { listedRound } from '#shapes/round/server/listed.ts';
import { api } from '#web/api.ts';

export const GET = api({
  summary: 'The rounds about a school of yours in which its team said how far it is',
  useCase: readSchoolRounds,
  parameters: ['schoolId'],
  output: z.object({ rounds: z.array(listedRound) }),
});
