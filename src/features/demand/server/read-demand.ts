import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { demandView } from './demand.view.ts';

/** What people wish to learn beside what institutes offer, in numbers. */
export const readDemand = query({
  permission: 'demand.read',
  audit: 'demand.read',
  input: z.strictObject({ schoolId: z.uuid().optional() }),
  run: async ({ db, actor, today }, { schoolId }) => {
    const demand = await demandView(db, personOf(actor), schoolId, today);
    return demand === null ? err(notFound) : ok(demand);
  },
});
