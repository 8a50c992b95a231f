import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { undoDays } from '#server/ending/ending.store.ts';
import { command } from '#server/usecase.ts';
import { graceDays } from '../domain/states.ts';
import { forgetAddresses, readForgotten } from './ended.store.ts';
import { settle } from './settle.ts';

const day = 86_400_000;

/**
 * Each night: ends rounds whose links are long dead, or whose owner left so long ago that it is not taken back any more,
 * for what is erased does not return; and forgets the addresses of rounds a year past.
 */
export const settleFeedback = command({
  permission: 'feedback.settle',
  audit: 'feedback.settled',
  input: z.strictObject({}),
  run: async ({ db, now, today, changed }) => {
    const ids = await readForgotten(db, new Date(now.getTime() - graceDays * day), addDays(today, -undoDays));
    for (const id of ids) {
      await settle(db, id, now);
      changed(id);
    }
    await forgetAddresses(db, new Date(now.getTime() - 365 * day));
    return ok({ settled: ids.length });
  },
});
