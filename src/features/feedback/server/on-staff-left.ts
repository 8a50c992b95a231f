import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { hasLeft } from '#core/employment.ts';
import type { Handler } from '#server/ctx.ts';
import { standingOf } from '#server/employment/standing.store.ts';
import { readRunning } from './ended.store.ts';
import { settle } from './settle.ts';

const ended = z.object({ personId: z.uuid() });

/** She left: her rounds end, no link stays open. While she works here, or comes back, nothing happens. */
export const onFeedbackOwnerLeft: Handler = async ({ db, now }, payload) => {
  const { personId } = ended.parse(payload);
  if (!hasLeft(await standingOf(db, personId, dayInNetherlands(now)))) return;
  for (const requestId of await readRunning(db, personId)) await settle(db, requestId, now);
};
