import type { SchoolId } from '#core/id.ts';
import type { Side } from '#shapes/counterpart/domain/side.ts';
import { lineOf } from './line.ts';
import { mayStart } from './may-start.ts';
import { asksOf } from './step.ts';
import type { Step } from './step.ts';
import { planStepLifecycle } from './step-state.ts';

export interface WorkPlace {
  readonly schoolId: SchoolId;
  readonly schoolName: string;
  /** Who answers a step there; empty when the school has no leader and no director now. */
  readonly answerers: readonly string[];
}

/** A step as she and whoever she shows her plan to see it: both sides, and what can happen next. */
export function viewStep(step: Step, allSides: readonly Side[]) {
  const sides = allSides.filter(({ itemId }) => itemId === step.id);
  return {
    ...step,
    asks: asksOf(step),
    sides,
    line: lineOf(step, sides),
    start: mayStart(step.state, sides),
    moves: planStepLifecycle.moves(step.state),
  };
}

export type StepView = ReturnType<typeof viewStep>;

/** The same for who must answer it: what she learnt, used and found of the effect, and why she stopped, stays hers. */
export const viewSubmitted = (step: Step, sides: readonly Side[]): StepView => ({
  ...viewStep(step, sides),
  learned: '',
  used: '',
  effectScore: null,
  effectNote: '',
  stopReason: '',
});

/** A part of what she would ask, with who would get it. */
export type Foreseen = Pick<Side, 'kind' | 'detail' | 'ownerRole' | 'ownerName'>;
