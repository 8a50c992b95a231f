import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import type { Call } from '#web/door.ts';

/** Whether an empty page leads whoever prepares things here to what is still to do. The page names `readFirstRun`. */
export const leadsToFirstStep = async (call: Call, locals: App.Locals, isEmpty: boolean): Promise<boolean> =>
  isEmpty &&
  !locals.ctx.settings.demo &&
  locals.may('first-run.keep') &&
  !(await call(readFirstRun, {})).isAll;
