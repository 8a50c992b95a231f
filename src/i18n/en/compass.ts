import type { CompassTexts } from '../nl/compass.ts';

export const compass: CompassTexts = {
  title: 'compass',
};
