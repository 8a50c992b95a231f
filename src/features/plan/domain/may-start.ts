import type { CounterpartState } from '#core/counterpart.ts';
import type { StepState } from './step-state.ts';

interface OtherSide {
  readonly state: CounterpartState;
  readonly reason: string;
}

export type Start =
  | {
      readonly ok: true;
      /** Refused with a reason that both see; she begins in spite of it. */ readonly despite: number;
    }
  | {
      readonly ok: false;
      readonly why: 'not-waiting' | 'other-side-has-not-moved';
      readonly waitsFor: number;
    };

/**
 * The core rule of the product (inventory O-11, section e): a step runs only when every counterpart is at least
 * promised, or is refused with a reason that both sides see. What was withdrawn asks nothing any more. A step
 * that nobody answered for has no other side yet, so it does not run either.
 */
export function mayStart(state: StepState, counterparts: readonly OtherSide[]): Start {
  const asked = counterparts.filter((one) => one.state !== 'withdrawn');
  if (state !== 'waiting') return { ok: false, why: 'not-waiting', waitsFor: 0 };
  const waitsFor = asked.filter((one) => !hasMoved(one)).length;
  if (waitsFor > 0 || asked.length === 0) return { ok: false, why: 'other-side-has-not-moved', waitsFor };
  return { ok: true, despite: asked.filter((one) => one.state === 'refused').length };
}

const hasMoved = ({ state, reason }: OtherSide): boolean =>
  state === 'promised' || state === 'done' || (state === 'refused' && reason.trim() !== '');
