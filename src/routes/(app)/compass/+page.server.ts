import { readOwnCompass } from '#features/compass/server/read-own-compass.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';
import { sharingActions, sharingOf } from '#screens/sharing/sharing-door.ts';

export const load = page([readOwnCompass, readSharing], async (call, event) => {
  const personId = personIdOf(event);
  const compass = await call(readOwnCompass, { personId });
  return { compass, sharing: await sharingOf(call, event) };
});

export const actions = sharingActions('share');
