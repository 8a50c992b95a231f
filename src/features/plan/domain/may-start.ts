import { mayRun } from '#shapes/counterpart/domain/may-run.ts';
import type { OtherSide } from '#shapes/counterpart/domain/may-run.ts';
import type { StepState } from './step-state.ts';

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

/** A step runs when it waits and its other side moved. */
export function mayStart(state: StepState, counterparts: readonly OtherSide[]): Start {
  if (state !== 'waiting') return { ok: false, why: 'not-waiting', waitsFor: 0 };
  const { ok, despite, waitsFor } = mayRun(counterparts);
  return ok ? { ok, despite } : { ok, why: 'other-side-has-not-moved', waitsFor };
}
