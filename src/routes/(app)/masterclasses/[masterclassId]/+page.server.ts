import {
  askHost,
  dropTopic,
  eraseTakeAway,
  holdMasterclass,
  joinMasterclass,
  leaveMasterclass,
  planMasterclass,
  readMasterclass,
  saveTakeAway,
} from '#features/masterclass/server/masterclass.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { RequestEvent } from './$types';

export const load = page([readMasterclass], (call, { params }) => call(readMasterclass, params));

const here = (message: string, id = 'aboutId') => ({
  read: (values: FormValues, { params }: RequestEvent) => ({ ...values, [id]: params.masterclassId }),
  done: (_: unknown, { params }: RequestEvent) => ({
    to: `/masterclasses/${params.masterclassId}`,
    message,
  }),
});

export const actions = {
  ask: action(askHost, here('gathering.asked')),
  plan: action(planMasterclass, here('gathering.planned')),
  join: action(joinMasterclass, here('gathering.joined')),
  leave: action(leaveMasterclass, here('gathering.left')),
  hold: action(holdMasterclass, here('gathering.held')),
  home: action(saveTakeAway, here('gathering.home')),
  erase: action(eraseTakeAway, here('gathering.erased')),
  drop: action(dropTopic, here('masterclass.dropped', 'masterclassId')),
};
