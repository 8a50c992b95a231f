import { z } from 'zod';
import { takeAlong } from '#features/trust/server/take-along.ts';
import { api } from '#web/api.ts';
import { ownId } from '#web/own.ts';

export const GET = api({
  summary: 'Everything that stands about you',
  useCase: takeAlong,
  scope: 'file',
  read: (_, event) => ({ personId: ownId(event) }),
  present: ({ madeAt, file }) => ({ madeAt: madeAt.toISOString(), file }),
  output: z.object({
    madeAt: z.string(),
    file: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  }),
});
