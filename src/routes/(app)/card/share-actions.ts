import type { RequestEvent } from '@sveltejs/kit';
import { shareThing } from '#features/trust/server/share-thing.ts';
import { stopSharing } from '#features/trust/server/stop-sharing.ts';
import { action } from '#web/action.ts';
import { ownId } from '#web/own.ts';

/** The two actions of the sharing controls, on whichever page of the card they stand. */
export const shareActions = {
  share: action(shareThing, {
    read: (values, event: RequestEvent) => ({ ...values, personId: ownId(event) }),
    done: (_, event) => ({ to: `${event.url.pathname}#sharing`, message: 'trust.shared' }),
  }),
  stop: action(stopSharing, {
    read: (values, event: RequestEvent) => ({ ...values, personId: ownId(event) }),
    done: (_, event) => ({ to: `${event.url.pathname}#sharing`, message: 'trust.stopped' }),
  }),
};
