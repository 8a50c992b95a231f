import type { CounterpartState } from '#core/counterpart.ts';

export interface OtherSide {
  readonly state: CounterpartState;
  readonly reason: string;
}

export interface MayRun {
  readonly ok: boolean;
  /** On how many of the other side it waits. */
  readonly waitsFor: number;
  /** Refused with a reason that both see; it may begin in spite of these. */
  readonly despite: number;
}

/**
 * The core rule of the product (inventory O-11, section e): a thing runs only when every counterpart is at least promised,
 * or is refused with a reason that both sides see. What was withdrawn asks nothing any more. What nobody answered for has
 * no other side yet, so it does not run either.
 */
export function mayRun(counterparts: readonly OtherSide[]): MayRun {
  const asked = counterparts.filter((one) => one.state !== 'withdrawn');
  const waitsFor = asked.filter((one) => !hasMoved(one)).length;
  const despite = asked.filter((one) => one.state === 'refused').length;
  return { ok: waitsFor === 0 && asked.length > 0, waitsFor, despite };
}

const hasMoved = ({ state, reason }: OtherSide): boolean =>
  state === 'promised' || state === 'done' || (state === 'refused' && reason.trim() !== '');
