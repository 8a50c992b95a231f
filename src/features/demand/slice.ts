import { slice } from '#server/slice.ts';
import { countWishes } from './server/count-wishes.ts';

export const demand = slice({
  name: 'demand',
  menu: [{ key: 'demand', href: '/demand', permission: 'demand.read', at: 160 }],
  figures: [countWishes],
});
