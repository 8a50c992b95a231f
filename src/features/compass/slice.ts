import { slice } from '#server/slice.ts';
import { onCompassShown } from './server/on-compass-shown.ts';

export const compass = slice({
  name: 'compass',
  menu: [
    { key: 'compass', href: '/compass', permission: 'compass.answer', at: 40 },
    { key: 'possibilities', href: '/compass/possibilities', permission: 'compass.possibilities', at: 50 },
  ],
  hears: {
    'trust.thing-shared': [onCompassShown],
  },
});
