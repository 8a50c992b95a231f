/**
 * How far a step is (inventory b.5): an idea, put before the school, discussed and waiting for the other side,
 * running, finished or stopped, its effect measured. The diagram is docs/states/plan-step.md.
 */
export const stepStates = [
  'idea',
  'submitted',
  'waiting',
  'running',
  'finished',
  'stopped',
  'measured',
] as const;
export type StepState = (typeof stepStates)[number];

/** Why a step stopped: by her own choice, because she left, or because nobody decided before its last day. */
export const stopKinds = ['own', 'left', 'not-decided'] as const;
export type StopKind = (typeof stopKinds)[number];

interface Transition {
  readonly from: StepState | '[*]';
  readonly to: StepState | '[*]';
  /** The use case that does it. */
  readonly by: StepMove;
}

export type StepMove =
  | 'add-step'
  | 'remove-step'
  | 'submit-step'
  | 'withdraw-step'
  | 'answer-step'
  | 'start-step'
  | 'extend-step'
  | 'finish-step'
  | 'stop-step'
  | 'resume-step'
  | 'measure-effect'
  | 'close-steps';

/** Every way a step can go. `close-steps` is the exit for «this person left» and «not decided in time». */
export const stepTransitions: readonly Transition[] = [
  { from: '[*]', to: 'idea', by: 'add-step' },
  { from: 'idea', to: '[*]', by: 'remove-step' },
  { from: 'idea', to: 'submitted', by: 'submit-step' },
  { from: 'submitted', to: 'idea', by: 'withdraw-step' },
  { from: 'submitted', to: 'waiting', by: 'answer-step' },
  { from: 'waiting', to: 'waiting', by: 'answer-step' },
  { from: 'waiting', to: 'idea', by: 'withdraw-step' },
  { from: 'waiting', to: 'running', by: 'start-step' },
  { from: 'running', to: 'running', by: 'extend-step' },
  { from: 'running', to: 'finished', by: 'finish-step' },
  { from: 'submitted', to: 'stopped', by: 'stop-step' },
  { from: 'waiting', to: 'stopped', by: 'stop-step' },
  { from: 'running', to: 'stopped', by: 'stop-step' },
  { from: 'submitted', to: 'stopped', by: 'close-steps' },
  { from: 'waiting', to: 'stopped', by: 'close-steps' },
  { from: 'running', to: 'stopped', by: 'close-steps' },
  { from: 'stopped', to: 'idea', by: 'resume-step' },
  { from: 'finished', to: 'measured', by: 'measure-effect' },
  { from: 'stopped', to: 'measured', by: 'measure-effect' },
  { from: 'measured', to: 'measured', by: 'measure-effect' },
];

/** The state after a move, or null when that move is not open from here. */
export function stepAfter(state: StepState, move: StepMove): StepState | '[*]' | null {
  return stepTransitions.find(({ from, by }) => from === state && by === move)?.to ?? null;
}

/** Which moves are open from a state. */
export const stepMoves = (state: StepState): readonly StepMove[] =>
  stepTransitions.filter(({ from }) => from === state).map(({ by }) => by);
