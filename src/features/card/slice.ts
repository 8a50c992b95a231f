import { slice } from '#server/slice.ts';
import { tidyCards } from './server/tidy-cards.ts';

export const card = slice({
  name: 'card',
  menu: [{ key: 'card', href: '/card', permission: 'card.edit', at: 20 }],
  schedules: [tidyCards],
});
