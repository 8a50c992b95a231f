import { menu } from '#src/slices.ts';
import { toDraw } from '#web/drawn.ts';
import type { LayoutServerLoad } from './$types';

/** The main menu: who may do nothing on a page does not see the way to it. */
export const load: LayoutServerLoad = (event) =>
  toDraw(
    {
      menu: menu
        .filter(({ permission }) => event.locals.may(permission))
        .map(({ key, href }) => ({ key, href })),
      isShownThings: event.locals.may('sharing.with-me'),
    },
    event,
  );
