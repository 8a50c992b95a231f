import type { RequestEvent } from '@sveltejs/kit';
import { clientNetwork } from '#core/client-network.ts';
import { leaverGuest } from '#features/trust/server/leaver-link.ts';
import { openLeaverFile } from '#features/trust/server/open-leaver-file.ts';
import { deny } from '#web/door.ts';

type Entered = Pick<RequestEvent, 'locals' | 'setHeaders' | 'getClientAddress'> & {
  readonly params: { readonly token: string };
};

/** From here on this request is made by who holds the link; an unknown one is not found. */
export async function enterAsLeaver(event: Entered): Promise<void> {
  const guest = await leaverGuest(
    event.locals.ctx,
    event.params.token,
    clientNetwork(event.getClientAddress()),
  );
  if (!guest.ok) deny(guest.error, event);
  event.locals.actor = guest.value;
}

/** What makes her file is asked as her, as she was on her last day: this one file and nothing of the request else. */
export async function asHer(
  event: Entered & Pick<RequestEvent, 'url'>,
  kind: 'pdf' | 'json',
): Promise<Pick<RequestEvent, 'locals' | 'url' | 'setHeaders'>> {
  await enterAsLeaver(event);
  const { token } = event.params;
  const { locals, url, setHeaders } = event;
  const opened = await openLeaverFile.execute(locals.ctx, locals.actor, { token, kind });
  if (!opened.ok) return deny(opened.error, event);
  return { locals: { ...locals, actor: opened.value.her, sessionId: null }, url, setHeaders };
}
