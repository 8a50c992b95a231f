import { readOwnCard } from '#features/card/server/read-own-card.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';

export const load = page([readOwnCard, readSharing], async (call, event) => {
  const personId = ownId(event);
  const { content, filled } = await call(readOwnCard, { personId });
  const { things } = await call(readSharing, { personId });
  return { card: content, filled, things };
});
