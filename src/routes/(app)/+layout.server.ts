import { menu } from '#src/slices.ts';
import type { LayoutServerLoad } from './$types';

/** The main menu: who may do nothing on a page does not see the way to it. */
export const load: LayoutServerLoad = ({ locals }) => ({
  menu: menu.filter((item) => locals.may(item.permission)).map(({ key, href }) => ({ key, href })),
  isShownThings: locals.may('sharing.with-me'),
});
