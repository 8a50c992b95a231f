import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { ok } from '#core/result.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { remindedBefore } from '../domain/data-request.ts';
import { noteReminded, readToRemind } from './data-request.store.ts';
import { tellKeepers } from './data-request-mails.ts';

/** HR hears once more of what must be answered within a week. */
export const remindDataRequests = command({
  permission: 'data-request.remind',
  audit: 'trust.requests-reminded',
  input: z.strictObject({}),
  run: async (tools) => {
    const { db, actor, today } = tools;
    const tenantId = actor.kind === 'system' ? actor.tenantId : null;
    if (tenantId === null) return ok({ reminded: 0 });
    const due = await readToRemind(db, addDays(today, remindedBefore));
    for (const request of due) await tellKeepers(tools, request, 'reminded');
    await noteReminded(
      db,
      due.map(({ id }) => id),
      today,
    );
    return ok({ reminded: due.length });
  },
});

export const remindDataRequestsDaily: Schedule = {
  name: 'trust.requests',
  cron: '10 7 * * 1-5',
  run: async (ctx, actor) => {
    await remindDataRequests.execute(ctx, actor, {});
  },
};
