import { tabKey } from '#server/session/tab-key.ts';
import { dropCookie, readCookie } from '#web/cookies.ts';
import { toDraw } from '#web/drawn.ts';
import { ownerOf } from '#web/owner.ts';
import { pageAddress } from '#web/page-address.ts';
import type { LayoutServerLoad } from './$types';

/** What every page knows: the language, who it is for, and a message left by the last action. */
export const load: LayoutServerLoad = (event) => {
  const { locals, url } = event;
  const flash = readCookie(event, 'flash');
  if (flash !== null) dropCookie(event, 'flash');
  const data = {
    locale: locals.locale,
    demo: locals.ctx.settings.demo,
    name: locals.actor.kind === 'person' ? locals.actor.name : null,
    personKey: locals.actor.kind === 'person' ? locals.actor.personId : null,
    owner: ownerOf(locals.actor),
    tabKey: tabKeyOf(locals),
    path: url.pathname,
    here: pageAddress(event),
    flash,
  };
  return toDraw(data, event);
};

const tabKeyOf = ({ actor, ctx }: App.Locals): string | null =>
  actor.kind === 'person' ? tabKey(ctx.settings.secretKey, actor.personId) : null;
