import { z } from 'zod';
import type { SystemActor } from '#access/actor.ts';
import { addDays } from '#core/date.ts';
import { ok } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import { undoDays } from '#server/ending/ending.store.ts';
import { untouchedBefore } from '#server/untouched.ts';
import { command } from '#server/usecase.ts';
import type { UseCase } from '#server/usecase.ts';
import { graceDays } from '../domain/states.ts';
import { forgetAddresses, readForgotten, readUnsealed } from './ended.store.ts';
import type { RoundKind } from './kind.ts';
import { tellAsker } from './mails.ts';
import { eraseUntouched } from './round.store.ts';
import { sealNow, settle } from './settle.ts';

const day = 86_400_000;

/**
 * Each night, and at each start: seals rounds of the old form; ends rounds whose links are long dead, or whose owner left
 * so long ago that it is not taken back any more, for what is erased does not return; and forgets the addresses of
 * rounds a year past. Rounds that were only begun are erased.
 */
export const settling = (kind: RoundKind) =>
  command({
    permission: kind.permission.settle,
    audit: `${kind.key}.settled`,
    input: z.strictObject({}),
    run: async (tools) => {
      const { db, now, today, changed } = tools;
      for (const id of await readUnsealed(db, kind.key)) await sealNow(tools, id);
      const before = new Date(now.getTime() - graceDays * day);
      const ids = await readForgotten(db, kind.key, { now, before, leftBefore: addDays(today, -undoDays) });
      for (const { id, isHere } of ids) {
        const ended = await settle(tools, kind, id);
        if (ended !== null && isHere) await tellAsker(tools, kind, 'ended', ended);
        changed(id);
      }
      await eraseUntouched(db, kind.key, untouchedBefore(now));
      await forgetAddresses(db, kind.key, new Date(now.getTime() - 365 * day));
      return ok({ settled: ids.length });
    },
  });

/** Each night at half past three. */
export const settleNightly = ({ key }: RoundKind, useCase: UseCase<object, unknown>) => ({
  name: `${key}.settle`,
  cron: '30 3 * * *',
  afterEnd: true,
  atStart: true,
  run: async (ctx: Context, actor: SystemActor): Promise<void> => {
    const outcome = await useCase.execute(ctx, actor, {});
    if (!outcome.ok) throw new Error(`settling rounds failed: ${outcome.error.kind}`);
  },
});
