import type { CounterpartState } from '#core/counterpart.ts';
import type { CounterpartTexts } from '#i18n/nl/counterpart.ts';
import type { Tone } from '#ui/content/types.ts';
import type { PairState } from '#ui/picture/types.ts';

const tones: Readonly<Record<CounterpartState, Tone>> = {
  open: 'waiting',
  promised: 'info',
  done: 'success',
  refused: 'problem',
  withdrawn: 'neutral',
};

interface Settled {
  readonly state: CounterpartState;
  readonly isLate: boolean;
}

/** The state in words and the look that comes with it; late goes before everything else. */
export const stateLook = (t: CounterpartTexts, { state, isLate }: Settled): { text: string; tone: Tone } =>
  isLate
    ? { text: `${t.states[state]}, ${t.late.toLowerCase()}`, tone: 'problem' }
    : { text: t.states[state], tone: tones[state] };

/** How the line between the two sides is drawn. */
export const lineState: Readonly<Record<CounterpartState, PairState>> = {
  open: 'waits-right',
  promised: 'runs',
  done: 'done',
  refused: 'refused',
  withdrawn: 'open',
};
