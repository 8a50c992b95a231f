import { askHost } from '#features/masterclass/server/host.ts';
import {
  holdMasterclass,
  joinMasterclass,
  leaveMasterclass,
  planMasterclass,
  saveTakeAway,
} from '#features/masterclass/server/meeting.ts';
import { readMasterclass } from '#features/masterclass/server/read-masterclass.ts';
import { dropTopic } from '#features/masterclass/server/topics.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { RequestEvent } from './$types';

export const load = page([readMasterclass], (call, { params }) => call(readMasterclass, params));

const here = (message: string) => ({
  read: (values: FormValues, { params }: RequestEvent) => ({ ...values, ...params }),
  done: (_: unknown, { params }: RequestEvent) => ({
    to: `/masterclasses/${params.masterclassId}`,
    message: `masterclass.${message}`,
  }),
});

export const actions = {
  ask: action(askHost, here('asked')),
  plan: action(planMasterclass, here('planned')),
  join: action(joinMasterclass, here('joined')),
  leave: action(leaveMasterclass, here('left')),
  hold: action(holdMasterclass, here('held')),
  home: action(saveTakeAway, here('home')),
  drop: action(dropTopic, here('dropped')),
};
