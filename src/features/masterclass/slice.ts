import { slice } from '#server/slice.ts';
import { onSpreadAnswered } from './server/area.ts';

export const masterclass = slice({
  name: 'masterclass',
  hears: { 'counterpart.answered': [onSpreadAnswered] },
});
