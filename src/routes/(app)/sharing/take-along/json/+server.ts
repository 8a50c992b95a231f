import { takeAlong } from '#features/trust/server/take-along.ts';
import { download } from '#web/download.ts';
import { ownId } from '#web/own.ts';

/** Everything that stands about her, as JSON. */
export const GET = download(takeAlong, {
  read: (event) => ({ personId: ownId(event) }),
  file: (taken) => ({
    name: 'ontwikkeldoor.json',
    type: 'application/json',
    body: JSON.stringify(taken, null, 2),
  }),
});
