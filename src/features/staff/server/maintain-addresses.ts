import { z } from 'zod';
import { ok } from '#core/result.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { addressTimes } from '../domain/address-change.ts';
import { dropOldChanges, lockChange, moveChanges, readTended } from './address-change.store.ts';
import { letCount } from './let-address-count.ts';

const dayMs = 86_400_000;

/** What the clock does about changes of address: the time of waiting is over, or nobody confirmed. */
export const maintainAddresses = command({
  permission: 'address.tend',
  audit: 'address.tended',
  input: z.strictObject({}),
  run: async (tools) => {
    const { db, now } = tools;
    const { due, expired } = await readTended(
      db,
      now,
      new Date(now.getTime() - addressTimes.askDays * dayMs),
    );
    let counted = 0;
    for (const id of due) {
      const change = await lockChange(db, id);
      if (change !== null && (await letCount(tools, change))) counted += 1;
    }
    await moveChanges(db, expired, 'expired', now);
    await dropOldChanges(db, new Date(now.getTime() - 365 * dayMs));
    return ok({ counted, expired: expired.length });
  },
});

export const maintainAddressesHourly: Schedule = {
  name: 'staff.tend-addresses',
  cron: '25 * * * *',
  atStart: true,
  run: async (ctx, actor) => {
    await maintainAddresses.execute(ctx, actor, {});
  },
};
