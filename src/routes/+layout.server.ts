import type { LayoutServerLoad } from './$types';

/** What every page knows: the language, who it is for, and a message left by the last action. */
export const load: LayoutServerLoad = ({ locals, cookies, url }) => {
  const flash = cookies.get('flash') ?? null;
  if (flash !== null) cookies.delete('flash', { path: '/' });
  return {
    locale: locals.locale,
    demo: locals.ctx.settings.demo,
    name: locals.actor.kind === 'person' ? locals.actor.name : null,
    personKey: locals.actor.kind === 'person' ? locals.actor.personId : null,
    path: url.pathname,
    flash,
  };
};
