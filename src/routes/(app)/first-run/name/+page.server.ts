import { nameBoard } from '#features/organisation/server/name-board.ts';
import { readBoardName } from '#features/organisation/server/read-board-name.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readBoardName], async (call) => ({ board: await call(readBoardName, {}) }));

export const actions = {
  save: action(nameBoard, { done: () => ({ to: '/first-run', message: 'places.named' }) }),
};
