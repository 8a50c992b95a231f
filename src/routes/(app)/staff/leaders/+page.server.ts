import { giveLeaders } from '#features/staff/server/give-leaders.ts';
import { readLeaders } from '#features/staff/server/read-leaders.ts';
import { undoLeaders } from '#features/staff/server/undo-leaders.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readLeaders], (call) => call(readLeaders, {}));

export const actions = {
  give: action(giveLeaders, {
    done: () => ({ to: '/staff/leaders' }),
  }),
  undo: action(undoLeaders, {
    done: () => ({ to: '/staff/leaders', message: 'staff.leaders-undone' }),
  }),
};
