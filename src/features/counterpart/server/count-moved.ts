import { cutOf } from '#server/figures/figures.ts';
import type { FigureSource } from '#server/figures/figures.ts';
import { movedSide, sides } from '../domain/picture.ts';
import type { Moved } from '../domain/picture.ts';
import { readPictureSteps } from './picture.store.ts';

export const movedFigure = (moved: Moved): string => `moved:${moved}`;

/** Of how many people a step moved on one side only, or on both. */
export const countMoved: FigureSource = async (db) => {
  const steps = Map.groupBy(await readPictureSteps(db), movedSide);
  return sides.map((side) => cutOf(movedFigure(side), steps.get(side) ?? [], { perSchool: true }));
};
