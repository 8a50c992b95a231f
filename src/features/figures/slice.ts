import { slice } from '#server/slice.ts';
import { publishFiguresHourly } from './server/publish-figures.ts';

export const figures = slice({
  name: 'figures',
  schedules: [publishFiguresHourly],
});
