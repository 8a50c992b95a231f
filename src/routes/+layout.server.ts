import { dropCookie, readCookie } from '#web/cookies.ts';
import type { LayoutServerLoad } from './$types';

/** What every page knows: the language, who it is for, and a message left by the last action. */
export const load: LayoutServerLoad = (event) => {
  const { locals, url } = event;
  const flash = readCookie(event, 'flash');
  if (flash !== null) dropCookie(event, 'flash');
  return {
    locale: locals.locale,
    demo: locals.ctx.settings.demo,
    name: locals.actor.kind === 'person' ? locals.actor.name : null,
    personKey: locals.actor.kind === 'person' ? locals.actor.personId : null,
    path: url.pathname,
    flash,
  };
};
