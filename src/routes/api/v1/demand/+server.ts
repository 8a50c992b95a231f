import { z } from 'zod';
import { day } from '#core/answer.ts';
import { demandGroups } from '#features/demand/domain/demand.ts';
import { readDemand } from '#features/demand/server/read-demand.ts';
import { api, seenAs } from '#web/api.ts';

/** Numbers of at least five people, as last published; null is too few to say. */
export const GET = api({
  summary: 'What people wish to learn beside what institutes offer, in numbers from five up',
  useCase: seenAs(readDemand, (demand) => ({
    ...demand,
    asOf: demand.figuresOf,
    nextOn: demand.nextFigures,
    schoolsTogether: demand.together,
    schoolId: demand.school?.id ?? null,
  })),
  parameters: ['schoolId'],
  output: z.object({
    asOf: day.nullable(),
    nextOn: day,
    schoolsTogether: z.number().nullable(),
    schoolId: z.string().nullable(),
    fewestPeople: z.number(),
    everybody: z.number().nullable(),
    rows: z.array(
      z.object({
        group: z.enum(demandGroups),
        code: z.string(),
        people: z.number().nullable(),
        possible: z.number().nullable(),
        offers: z.number().nullable(),
      }),
    ),
  }),
});
