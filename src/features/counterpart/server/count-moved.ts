import type { Cut, FigureSource } from '#server/figures/figures.ts';
import { movedSide, sides } from '../domain/picture.ts';
import type { Moved } from '../domain/picture.ts';
import { readPictureSteps } from './picture.store.ts';

export const movedFigure = (moved: Moved): string => `moved:${moved}`;

/** Of how many people a step moved on one side only, or on both. */
export const countMoved: FigureSource = async (db) => {
  const steps = await readPictureSteps(db);
  const people = new Map<Moved, Set<string>>(sides.map((side) => [side, new Set<string>()]));
  for (const step of steps) {
    const moved = movedSide(step);
    if (moved !== null) people.get(moved)?.add(step.personId);
  }
  return [...people].map(([moved, counted]): Cut => ({
    name: movedFigure(moved),
    people: counted,
    perSchool: true,
  }));
};
