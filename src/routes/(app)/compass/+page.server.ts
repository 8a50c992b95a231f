import { readOwnCompass } from '#features/compass/server/read-own-compass.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { shareThing } from '#features/trust/server/share-thing.ts';
import { stopSharing } from '#features/trust/server/stop-sharing.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';

export const load = page([readOwnCompass, readSharing], async (call, event) => {
  const personId = ownId(event);
  const compass = await call(readOwnCompass, { personId });
  const { things } = await call(readSharing, { personId });
  return { compass, shares: things.find(({ thing }) => thing === 'compass')?.shares ?? [] };
});

export const actions = {
  share: action(shareThing, {
    read: (values, event) => ({ ...values, personId: ownId(event) }),
    done: () => ({ to: '/compass#share', message: 'compass.shared' }),
  }),
  stop: action(stopSharing, {
    read: (values, event) => ({ ...values, personId: ownId(event) }),
    done: () => ({ to: '/compass#share', message: 'compass.stopped' }),
  }),
};
