import { slice } from '#server/slice.ts';

export const home = slice({
  name: 'home',
  menu: [{ key: 'home', href: '/', permission: 'home.read', at: 10 }],
});
