import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { undoDays } from '#server/ending/ending.store.ts';
import { untouchedBefore } from '#server/untouched.ts';
import { command } from '#server/usecase.ts';
import { graceDays } from '../domain/states.ts';
import { forgetAddresses, readForgotten, readUnsealed } from './ended.store.ts';
import { eraseUntouched } from './request.store.ts';
import { tellAsker } from './post.ts';
import { sealNow, settle } from './settle.ts';

const day = 86_400_000;

/**
 * Each night, and at each start: seals rounds of the old form; ends rounds whose links are long dead, or whose owner left
 * so long ago that it is not taken back any more, for what is erased does not return; and forgets the addresses of
 * rounds a year past. Rounds that were only begun are erased.
 */
export const settleFeedback = command({
  permission: 'feedback.settle',
  audit: 'feedback.settled',
  input: z.strictObject({}),
  run: async (tools) => {
    const { db, now, today, changed } = tools;
    for (const id of await readUnsealed(db)) await sealNow(tools, id);
    const before = new Date(now.getTime() - graceDays * day);
    const ids = await readForgotten(db, { now, before, leftBefore: addDays(today, -undoDays) });
    for (const { id, isHere } of ids) {
      const ended = await settle(tools, id);
      if (ended !== null && isHere) await tellAsker(tools, 'ended', ended);
      changed(id);
    }
    await eraseUntouched(db, untouchedBefore(now));
    await forgetAddresses(db, new Date(now.getTime() - 365 * day));
    return ok({ settled: ids.length });
  },
});
