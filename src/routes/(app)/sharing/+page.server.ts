import { readLooksAtFile } from '#features/trust/server/read-looks.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { shareThing } from '#features/trust/server/share-thing.ts';
import { stopSharing } from '#features/trust/server/stop-sharing.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';

export const load = page([readSharing, readLooksAtFile], async (call, event) => {
  const personId = ownId(event);
  const { things } = await call(readSharing, { personId });
  const { looks, olderBefore } = await call(readLooksAtFile, {
    personId,
    before: event.url.searchParams.get('before'),
  });
  return { things, looks, olderHref: olderBefore === null ? null : `?before=${olderBefore.toISOString()}` };
});

export const actions = {
  share: action(shareThing, {
    read: (values, event) => ({ ...values, personId: ownId(event) }),
    done: () => ({ to: '/sharing', message: 'trust.shared' }),
  }),
  stop: action(stopSharing, {
    read: (values, event) => ({ ...values, personId: ownId(event) }),
    done: () => ({ to: '/sharing', message: 'trust.stopped' }),
  }),
};
