import { end, lifecycle, start } from '#core/lifecycle.ts';
import type { MoveOf, StateOf } from '#core/lifecycle.ts';

/**
 * How far a step is (inventory b.5): an idea, put before the school, discussed and waiting for the other side,
 * running, finished or stopped, its effect measured. `close-steps` is the exit for «this person left» and «not decided
 * in time».
 */
export const planStepLifecycle = lifecycle('plan-step', 'plan_step', {
  [start]: { 'add-step': 'idea' },
  idea: { 'remove-step': end, 'submit-step': 'submitted' },
  submitted: {
    'withdraw-step': 'idea',
    'answer-step': 'waiting',
    'stop-step': 'stopped',
    'close-steps': 'stopped',
  },
  waiting: {
    'answer-step': 'waiting',
    'withdraw-step': 'idea',
    'start-step': 'running',
    'stop-step': 'stopped',
    'close-steps': 'stopped',
  },
  running: {
    'extend-step': 'running',
    'finish-step': 'finished',
    'stop-step': 'stopped',
    'close-steps': 'stopped',
  },
  finished: { 'measure-effect': 'measured' },
  stopped: { 'resume-step': 'idea', 'measure-effect': 'measured' },
  measured: { 'measure-effect': 'measured' },
});
export type StepState = StateOf<typeof planStepLifecycle>;
export type StepMove = MoveOf<typeof planStepLifecycle>;

/** Why a step stopped: by her own choice, because she left, or because nobody decided before its last day. */
export const stopKinds = ['own', 'left', 'not-decided'] as const;
export type StopKind = (typeof stopKinds)[number];
