import type { FigureSource } from '#server/figures/figures.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { fittingBy } from '../domain/for-whom.ts';
import { readBoardPeopleById } from './board-people.store.ts';

export const fitsFigure = (scheme: string): string => `fits:${scheme}`;

/** How many people each scheme fits. */
export const countFitting: FigureSource = async (db, { today }) => {
  const knowledge = await readKnowledge(db, today);
  const people = await readBoardPeopleById(db, today);
  return [...fittingBy(knowledge.funding, people, knowledge, today)].map(([code, counted]) => ({
    name: fitsFigure(code),
    people: counted,
    perSchool: true,
  }));
};
