import { readOwnCard } from '#features/card/server/read-own-card.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';
import { sharingOf } from '#screens/sharing/sharing-door.ts';

export const load = page([readOwnCard, readSharing], async (call, event) => {
  const personId = personIdOf(event);
  const { content, filled } = await call(readOwnCard, { personId });
  return { card: content, filled, sharing: await sharingOf(call, event) };
});
