import { dayInNetherlands } from '#core/date.ts';
import { hasLeft } from '#core/employment.ts';
import type { Handler } from '#server/ctx.ts';
import { restore } from '#server/ending/ending.store.ts';
import { standingOf } from '#server/employment/standing.store.ts';
import { closeRunning } from './profile.store.ts';

/** When her last employment ended, what was not settled is closed; what was settled stays hers. */
export const onProfileOwnerLeft: Handler<'staff.employment-ended'> = async ({ db, now }, { personId }) => {
  if (!hasLeft(await standingOf(db, personId, dayInNetherlands(now)))) return;
  await closeRunning(db, { personId }, now);
};

/** That end was taken back: what it closed is as it was. */
export const onProfileOwnerBack: Handler<'staff.ending-undone'> = async ({ db, now }, { endingIds }) => {
  await restore(db, endingIds, 'development_profile', now);
};
