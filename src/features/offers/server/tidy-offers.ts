import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { deleteOldImports, dropOldImports } from './import.store.ts';
import { withdrawPast } from './offer.store.ts';
import { tenantOf } from './tenant-of.ts';

const daysAfterLastStart = 30;
const daysToDecide = 7;
const daysToKeep = 365;

/** Takes back offers with which nobody can begin any more, and puts away catalogues that nobody decided about. */
export const tidyOffers = command({
  permission: 'offers.keep',
  audit: 'offers.tidied',
  input: z.strictObject({}),
  run: async ({ db, actor, now, today, changed }) => {
    const withdrawn = await withdrawPast(db, tenantOf(actor), addDays(today, -daysAfterLastStart), now);
    const before = new Date(now.getTime() - daysToDecide * 86_400_000);
    const dropped = await dropOldImports(db, before, now);
    await deleteOldImports(db, new Date(now.getTime() - daysToKeep * 86_400_000));
    for (const id of [...withdrawn, ...dropped]) changed(id);
    return ok({ withdrawn: withdrawn.length, dropped: dropped.length });
  },
});
