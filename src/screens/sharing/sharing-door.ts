import type { RequestEvent } from '@sveltejs/kit';
import { saveSharing, undoSharing } from '#features/trust/server/save-sharing.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { action } from '#web/action.ts';
import type { Call } from '#web/door.ts';
import { hers, personIdOf } from '#web/own.ts';

/** What the sharing form on a page needs. The page names `readSharing` among its use cases. */
export async function sharingOf(
  call: Call,
  event: Pick<RequestEvent, 'locals' | 'url'>,
  /** A colleague whom she has in mind. */
  also: string | null = null,
) {
  const { searchParams } = event.url;
  const sharing = await call(readSharing, { personId: personIdOf(event), also });
  return { ...sharing, changed: searchParams.get('changed') };
}

/** The two actions of the sharing form, on whichever page it stands; `anchor` is where on that page. */
export const sharingActions = (anchor: string) => {
  const back = ({ changed }: { readonly changed: string }, event: RequestEvent) => {
    const query = changed === '' ? '' : `?${new URLSearchParams({ changed }).toString()}`;
    return { to: `${event.url.pathname}${query}#${anchor}` };
  };
  return {
    share: action(saveSharing, {
      read: hers,
      done: back,
    }),
    undo: action(undoSharing, {
      read: hers,
      done: (_, event) => ({ to: `${event.url.pathname}#${anchor}`, message: 'trust.undone' }),
    }),
  };
};
