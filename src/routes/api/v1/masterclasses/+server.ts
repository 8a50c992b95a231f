import { z } from 'zod';
import { moment } from '#core/answer.ts';
import { stages } from '#features/masterclass/domain/masterclass.ts';
import { listMasterclasses } from '#features/masterclass/server/masterclass.ts';
import { api } from '#web/api.ts';

/** Topics and masterclasses of the board, what most people wish for first. */
export const GET = api({
  summary: 'Topics and masterclasses of your board',
  useCase: listMasterclasses,
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        why: z.string(),
        roles: z.array(z.string()),
        state: z.enum(stages),
        wishes: z.number(),
        isWished: z.boolean(),
        host: z.string().nullable(),
        startsAt: moment.nullable(),
      }),
    ),
  }),
});
