import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { readHome } from '#features/home/server/read-home.ts';
import { page } from '#web/door.ts';

export const load = page([readHome, readFirstRun], async (call, { locals }) => ({
  home: await call(readHome, {}),
  /** Null for who does not prepare anything here for others. */
  firstRun: locals.may('first-run.keep') ? await call(readFirstRun, {}) : null,
}));
