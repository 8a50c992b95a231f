import type { CounterpartState } from '#core/counterpart.ts';
import type { Answer } from './step.ts';
import type { StepState } from './step-state.ts';
import { mayStart } from './may-start.ts';

/** How the line between her side and the other side is drawn (look.md, «a door has two sides»). */
export type Line = 'open' | 'waits-left' | 'waits-right' | 'half' | 'runs' | 'done' | 'stopped' | 'refused';

interface LineOf {
  readonly state: StepState;
  readonly answer: Answer | null;
}

/**
 * One line per step: nothing yet, waiting on the right until the school answered, half when it said yes and others still
 * have to move, waiting on the left when she may begin, whole while it runs. «Not now» from the school is drawn as refused, even though she may begin without.
 */
export function lineOf(
  step: LineOf,
  counterparts: readonly { readonly state: CounterpartState; readonly reason: string }[],
): Line {
  switch (step.state) {
    case 'idea':
      return 'open';
    case 'submitted':
      return 'waits-right';
    case 'waiting':
      if (step.answer === 'not-now') return 'refused';
      return mayStart('waiting', counterparts).ok ? 'waits-left' : 'half';
    case 'running':
      return 'runs';
    case 'stopped':
      return 'stopped';
    case 'finished':
    case 'measured':
      return 'done';
  }
}
