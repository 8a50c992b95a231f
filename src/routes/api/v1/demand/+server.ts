import { z } from 'zod';
import { demandGroups } from '#features/demand/domain/demand.ts';
import { readDemand } from '#features/demand/server/read-demand.ts';
import { api } from '#web/api.ts';

/** Numbers of at least five people, as last published; null is too few to say. */
export const GET = api({
  summary: 'What people wish to learn beside what institutes offer, in numbers from five up',
  useCase: readDemand,
  parameters: ['schoolId'],
  present: ({ rows, everybody, school, together, figuresOf, nextFigures, fewestPeople }) => ({
    asOf: figuresOf,
    nextOn: nextFigures,
    schoolsTogether: together,
    schoolId: school?.id ?? null,
    fewestPeople,
    everybody,
    rows: [...rows],
  }),
  output: z.object({
    asOf: z.string().nullable(),
    nextOn: z.string(),
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
