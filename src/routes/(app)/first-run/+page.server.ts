import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { skipTask } from '#features/first-run/server/skip-task.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readFirstRun], async (call) => ({
  run: await call(readFirstRun, {}),
}));

export const actions = {
  skip: action(skipTask, {
    done: ({ skips }) => ({ to: '/first-run', message: `firstRun.${skips ? 'skipped' : 'taken-up'}` }),
  }),
};
