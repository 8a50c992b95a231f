import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { hasLeft } from '#core/employment.ts';
import type { Handler } from '#server/ctx.ts';
import { standingOf } from '#server/employment/standing.store.ts';
import { closeRunning } from './profile.store.ts';

const ended = z.object({ personId: z.uuid() });

/** When her last employment ended, what was not settled is closed; what was settled stays hers. */
export const onProfileOwnerLeft: Handler = async ({ db, now }, payload) => {
  const { personId } = ended.parse(payload);
  if (!hasLeft(await standingOf(db, personId, dayInNetherlands(now)))) return;
  await closeRunning(db, { personId }, now);
};
