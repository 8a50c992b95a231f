import type { FiguresTexts } from '../nl/figures.ts';

/** English screen texts about figures in general. */
export const figures: FiguresTexts = {
  asOf: (day, next) => `As of ${day}. The next figures come on ${next}.`,
  none: 'There are no figures yet. They come every month, the first within an hour after enough people are in.',
  older: (day) => `as of ${day}`,
  togetherOne: (schools) => `${String(schools)} schools together`,
  togetherNote: (schools) =>
    `This school is too small for figures of its own. These are the figures of ${String(schools)} schools together.`,
  hidden: 'not shown',
};
