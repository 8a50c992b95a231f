import { lineOf } from '../domain/line.ts';
import { mayStart } from '../domain/may-start.ts';
import { asksOf } from '../domain/step.ts';
import type { Step } from '../domain/step.ts';
import { stepMoves } from '../domain/step-state.ts';
import type { OtherSide } from './side.store.ts';

/** A step as she and whoever she shows her plan to see it: both sides, and what can happen next. */
export function viewStep(step: Step, allSides: readonly OtherSide[]) {
  const sides = allSides.filter(({ stepId }) => stepId === step.id);
  return {
    ...step,
    asks: asksOf(step),
    sides,
    line: lineOf(step, sides),
    start: mayStart(step.state, sides),
    moves: stepMoves(step.state),
  };
}

export type StepView = ReturnType<typeof viewStep>;

/** The same for who must answer it: what she learnt, used and found of the effect stays hers. */
export const viewSubmitted = (step: Step, sides: readonly OtherSide[]): StepView => ({
  ...viewStep(step, sides),
  learned: '',
  used: '',
  effectScore: null,
  effectNote: '',
});
