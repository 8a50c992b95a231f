import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { ok } from '#core/result.ts';
import type { Schedule } from '#server/jobs/labour.ts';
import { readNational } from '#server/knowledge/national.ts';
import { command } from '#server/usecase.ts';
import { forget, readLongGone } from './forget.store.ts';

/** So many in one night, so that the night stays short; the others follow. */
const atOnce = 200;

/** How many years what is about somebody is kept after her last day, on a day (facts: custom, not law). */
function yearsKept(today: IsoDate): number {
  const rule = readNational().rules.find(
    ({ key, validFrom, validTo }) =>
      key === 'retention.talk_records_years_after_exit' &&
      validFrom <= today &&
      (validTo === null || today <= validTo),
  );
  if (rule === undefined) throw new Error(`no rule says how long to keep on ${today}`);
  return rule.value;
}

/** Forgets whoever left long enough ago. What stays is that it was done, when, and how many rows went. */
export const forgetLeavers = command({
  permission: 'trust.forget',
  audit: 'trust.forgotten',
  input: z.strictObject({}),
  run: async ({ db, today, changed }) => {
    const leavers = await readLongGone(db, today, yearsKept(today), atOnce);
    for (const { id, leftOn } of leavers) changed(id, { leftOn, erased: await forget(db, id, today) });
    return ok({ forgotten: leavers.length });
  },
});

/** Every night, for every organisation. */
export const forgetNightly: Schedule = {
  name: 'trust.forget',
  cron: '40 2 * * *',
  run: async (ctx, actor) => {
    const outcome = await forgetLeavers.execute(ctx, actor, {});
    if (!outcome.ok) throw new Error(`forgetting failed: ${outcome.error.kind}`);
  },
};
