import type { CounterpartState } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';

export type CounterpartMove =
  | 'open-counterparts'
  | 'promise-counterpart'
  | 'complete-counterpart'
  | 'refuse-counterpart'
  | 'reopen-counterpart'
  | 'withdraw-counterparts';

interface Transition {
  readonly from: CounterpartState | '[*]';
  readonly to: CounterpartState;
  /** The use case, or the handler of another slice's event, that does it. */
  readonly by: CounterpartMove;
}

/**
 * Every way a counterpart can go; the diagram is docs/states/counterpart.md. Its exits: `withdraw-counterparts` when
 * she takes her side back or leaves, `reopen-counterpart` after a refusal. «Not decided in time» is no state: it is
 * late, and its owner and the board see so.
 */
export const counterpartTransitions: readonly Transition[] = [
  { from: '[*]', to: 'open', by: 'open-counterparts' },
  { from: 'withdrawn', to: 'open', by: 'open-counterparts' },
  { from: 'open', to: 'promised', by: 'promise-counterpart' },
  { from: 'promised', to: 'promised', by: 'promise-counterpart' },
  { from: 'open', to: 'done', by: 'complete-counterpart' },
  { from: 'promised', to: 'done', by: 'complete-counterpart' },
  { from: 'open', to: 'refused', by: 'refuse-counterpart' },
  { from: 'promised', to: 'refused', by: 'refuse-counterpart' },
  { from: 'refused', to: 'open', by: 'reopen-counterpart' },
  { from: 'open', to: 'withdrawn', by: 'withdraw-counterparts' },
  { from: 'promised', to: 'withdrawn', by: 'withdraw-counterparts' },
  { from: 'done', to: 'withdrawn', by: 'withdraw-counterparts' },
  { from: 'refused', to: 'withdrawn', by: 'withdraw-counterparts' },
];

/** The states from which a move is open. */
export const statesBefore = (move: CounterpartMove): readonly CounterpartState[] =>
  counterpartTransitions.flatMap(({ from, by }) => (by === move && from !== '[*]' ? [from] : []));

/** The state after a move, or null when that move is not open from here. */
export const counterpartAfter = (state: CounterpartState, move: CounterpartMove): CounterpartState | null =>
  counterpartTransitions.find(({ from, by }) => from === state && by === move)?.to ?? null;

/**
 * Late is computed, never stored: nobody answered by the due day, or what was promised for a day is not there on the
 * day after. The day itself still counts as in time.
 */
export function isLate(
  one: { readonly state: CounterpartState; readonly dueOn: IsoDate; readonly promisedFor: IsoDate | null },
  today: IsoDate,
): boolean {
  if (one.state === 'open') return one.dueOn < today;
  if (one.state === 'promised') return one.promisedFor !== null && one.promisedFor < today;
  return false;
}
