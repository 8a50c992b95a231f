import type { Cut, FigureSource } from '#server/figures/figures.ts';
import { topicsOf } from '../domain/demand.ts';
import { anyWish, possibleFigure, wishFigure } from '../domain/figure-names.ts';
import { readWishes } from './demand.store.ts';

/** How many people wish what, and of how many of them the school said that it can. */
export const countWishes: FigureSource = async (db, { tenantId, today }) => {
  const wishes = await readWishes(db, tenantId, today);
  const people = (some: typeof wishes): Set<string> => new Set(some.map(({ personId }) => personId));
  return [
    { name: anyWish, people: people(wishes), perSchool: false },
    ...topicsOf(wishes).flatMap(({ group, code, wishes: own }): Cut[] => {
      const name = wishFigure(group, code);
      const possible = people(own.filter(({ isPossible }) => isPossible));
      return [
        { name, people: people(own), perSchool: group !== 'theme' },
        { name: possibleFigure(group, code), people: possible, perSchool: false, within: name },
      ];
    }),
  ];
};
