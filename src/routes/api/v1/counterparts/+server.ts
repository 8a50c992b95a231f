import { z } from 'zod';
import { counterpartKinds, counterpartLifecycle } from '#core/counterpart.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { api } from '#web/api.ts';
import { cursorOf, pageOf } from '#web/cursor.ts';

/** What you own, or may see as leader or HR; first what is due first. */
export const GET = api({
  summary: 'Counterparts that you own or may see',
  useCase: listCounterparts,
  parameters: ['whose', 'state', 'kind', 'schoolId', 'cursor'],
  read: ({ cursor, ...filter }) => ({ ...filter, page: pageOf(cursor) }),
  present: ({ rows, filter, pages }) => ({
    items: [...rows],
    nextCursor: filter.page < pages ? cursorOf(filter.page + 1) : null,
  }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(counterpartKinds),
        itemKind: z.string(),
        title: z.string(),
        ownerRole: z.string(),
        ownerName: z.string().nullable(),
        dueOn: z.string(),
        state: z.enum(counterpartLifecycle.states),
        promisedFor: z.string().nullable(),
        reason: z.string(),
        isLate: z.boolean(),
        version: z.number(),
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
});
