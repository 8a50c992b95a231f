import type { CounterpartTexts } from '../nl/counterpart.ts';

export const counterpart: CounterpartTexts = {
  title: 'counterpart',
};
