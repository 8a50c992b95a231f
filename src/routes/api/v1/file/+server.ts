import { z } from 'zod';
import { moment } from '#core/answer.ts';
import { takeAlong } from '#features/trust/server/take-along.ts';
import { api } from '#web/api.ts';

export const GET = api({
  summary: 'Everything that stands about you',
  useCase: takeAlong,
  scope: 'file',
  own: true,
  output: z.object({
    madeAt: moment,
    file: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  }),
});
