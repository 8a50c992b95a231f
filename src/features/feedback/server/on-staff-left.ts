import { z } from 'zod';
import { dayInNetherlands, isoDate } from '#core/date.ts';
import type { Handler } from '#server/ctx.ts';
import { worksAfter } from './colleague.store.ts';
import { readRunning } from './ended.store.ts';
import { settle } from './settle.ts';

const ended = z.object({ personId: z.uuid(), endsOn: z.string() });

/** She left: her rounds end, no link stays open. While she still works somewhere here, nothing happens. */
export const onFeedbackOwnerLeft: Handler = async ({ db, now }, payload) => {
  const { personId, endsOn } = ended.parse(payload);
  const today = dayInNetherlands(now);
  if (isoDate(endsOn) > today || (await worksAfter(db, personId, today))) return;
  for (const requestId of await readRunning(db, personId)) await settle(db, requestId, now);
};
