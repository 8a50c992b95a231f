import { listMasterclasses, proposeTopic, wishTopic } from '#features/masterclass/server/masterclass.ts';
import { readAreas } from '#features/organisation/server/read-areas.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([listMasterclasses, readAreas], async (call) => ({
  ...(await call(listMasterclasses, {})),
  areas: (await call(readAreas, {})).areas,
}));

export const actions = {
  propose: action(proposeTopic, {
    done: ({ masterclassId }) => ({ to: `/masterclasses/${masterclassId}`, message: 'masterclass.proposed' }),
  }),
  wish: action(wishTopic, { done: () => ({ to: '/masterclasses' }) }),
};
