import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { ok } from '#core/result.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { lapseRequests } from './request.store.ts';
import { dropSavedOfLeft } from './saved.store.ts';
import { tidyOffers } from './tidy-offers.ts';
import { tenantOf } from './tenant-of.ts';

const yearInDays = 365;

/** Names, addresses and words of a year ago are emptied, and those of people who left; so are old own lists. */
export const tidyRequests = command({
  permission: 'offers.keep',
  audit: 'offers.requests-tidied',
  input: z.strictObject({}),
  run: async ({ db, actor, now, today, changed }) => {
    const before = new Date(now.getTime() - yearInDays * 86_400_000);
    const lapsed = await lapseRequests(db, tenantOf(actor), before, today);
    await dropSavedOfLeft(db, addDays(today, -yearInDays));
    for (const id of lapsed) changed(id);
    return ok({ lapsed: lapsed.length });
  },
});

export const tidyOffersNightly: Schedule = {
  name: 'offers.tidy',
  cron: '20 3 * * *',
  erases: true,
  run: async (ctx, actor) => {
    await tidyOffers.execute(ctx, actor, {});
    await tidyRequests.execute(ctx, actor, {});
  },
};
