import type { RequestEvent } from '@sveltejs/kit';
import { takeAlong } from '#features/trust/server/take-along.ts';
import { download } from '#web/download.ts';
import { personIdOf } from '#web/own.ts';

/** Everything that stands about her, as JSON. */
export const dump = download(takeAlong, {
  read: (event: Pick<RequestEvent, 'locals' | 'url' | 'setHeaders'>) => ({ personId: personIdOf(event) }),
  file: (taken) => ({
    name: 'ontwikkeldoor.json',
    type: 'application/json',
    body: JSON.stringify(taken, null, 2),
  }),
});
