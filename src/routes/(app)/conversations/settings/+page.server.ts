import { readLists } from '#features/conversation/server/read-lists.ts';
import { saveChoice } from '#features/conversation/server/save-choice.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readLists], (call) => call(readLists, {}));

export const actions = {
  save: action(saveChoice, {
    done: () => ({ to: '/conversations/settings', message: 'conversation.saved' }),
  }),
};
