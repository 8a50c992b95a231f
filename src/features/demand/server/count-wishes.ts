import { cutOf } from '#server/figures/figures.ts';
import type { FigureSource } from '#server/figures/figures.ts';
import { topicsOf } from '../domain/demand.ts';
import { anyWish, possibleFigure, wishFigure } from '../domain/figure-names.ts';
import { readWishes } from './demand.store.ts';

/** How many people wish what, and of how many of them the school said that it can. */
export const countWishes: FigureSource = async (db, { tenantId, today }) => {
  const wishes = await readWishes(db, tenantId, today);
  return [
    cutOf(anyWish, wishes, { perSchool: false }),
    ...topicsOf(wishes).flatMap(({ group, code, wishes: own }) => {
      const within = wishFigure(group, code);
      const possible = own.filter(({ isPossible }) => isPossible);
      return [
        cutOf(within, own, { perSchool: group !== 'theme' }),
        cutOf(possibleFigure(group, code), possible, { perSchool: false, within }),
      ];
    }),
  ];
};
