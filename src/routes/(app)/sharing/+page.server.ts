import { readSharing, readSharingColleagues } from '#features/trust/server/read-sharing.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';
import { sharingActions, sharingOf } from './sharing-door.ts';

export const load = page([readSharing, readSharingColleagues], async (call, event) => {
  const sharing = await sharingOf(call, event);
  const { colleagues } = await call(readSharingColleagues, { personId: ownId(event) });
  return { sharing, colleagues, makes: event.locals.may('card.edit') };
});

export const actions = sharingActions('shares');
