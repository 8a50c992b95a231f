import { z } from 'zod';
import { ok } from '#core/result.ts';
import { noteErasingDay } from '#server/jobs/erasing-day.store.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { eraseOver } from './terms.store.ts';

/** Erases every row that is past the term of its table, as the register of processing says it. */
export const carryOutTerms = command({
  permission: 'trust.forget',
  audit: 'trust.terms-carried-out',
  input: z.strictObject({}),
  run: async ({ db, actor, now, today, changed }) => {
    const erased = await eraseOver(db, now);
    const tenantId = actor.kind === 'system' ? actor.tenantId : null;
    if (tenantId !== null) {
      await noteErasingDay(db, tenantId, today);
      if (Object.keys(erased).length > 0) changed(tenantId, { erased });
    }
    return ok({ erased });
  },
});

/** Every night, for every organisation. */
export const carryOutTermsNightly: Schedule = {
  name: 'trust.terms',
  cron: '50 2 * * *',
  erases: true,
  run: async (ctx, actor) => {
    const outcome = await carryOutTerms.execute(ctx, actor, {});
    if (!outcome.ok) throw new Error(`carrying out the terms failed: ${outcome.error.kind}`);
  },
};
