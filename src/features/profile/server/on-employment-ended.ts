import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { hasLeft } from '#core/employment.ts';
import type { Handler } from '#server/ctx.ts';
import { restore } from '#server/ending/ending.store.ts';
import { endingUndone } from '#server/ending/event.ts';
import { standingOf } from '#server/employment/standing.store.ts';
import { closeRunning } from './profile.store.ts';

const ended = z.object({ personId: z.uuid() });

/** When her last employment ended, what was not settled is closed; what was settled stays hers. */
export const onProfileOwnerLeft: Handler = async ({ db, now }, payload) => {
  const { personId } = ended.parse(payload);
  if (!hasLeft(await standingOf(db, personId, dayInNetherlands(now)))) return;
  await closeRunning(db, { personId }, now);
};

/** That end was taken back: what it closed is as it was. */
export const onProfileOwnerBack: Handler = async ({ db, now }, payload) => {
  await restore(db, endingUndone.parse(payload).endingIds, 'development_profile', now);
};
