import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { graceDays } from '../domain/states.ts';
import { forgetAddresses, readForgotten } from './ended.store.ts';
import { settle } from './settle.ts';

const day = 86_400_000;

/** Each night: ends rounds whose links are long dead or whose owner left, and forgets the addresses of rounds a year past. */
export const settleFeedback = command({
  permission: 'feedback.settle',
  audit: 'feedback.settled',
  input: z.strictObject({}),
  run: async ({ db, now, today, changed }) => {
    const ids = await readForgotten(db, new Date(now.getTime() - graceDays * day), today);
    for (const id of ids) {
      await settle(db, id, now);
      changed(id);
    }
    await forgetAddresses(db, new Date(now.getTime() - 365 * day));
    return ok({ settled: ids.length });
  },
});
