import type { Tone } from '#ui/content/types.ts';
import type { ImportState, OfferState } from '../domain/states.ts';

export const offerTones: Readonly<Record<OfferState, Tone>> = {
  draft: 'neutral',
  published: 'success',
  withdrawn: 'neutral',
};

export const importTones: Readonly<Record<ImportState, Tone>> = {
  fetching: 'waiting',
  checked: 'info',
  done: 'success',
  failed: 'problem',
  cancelled: 'neutral',
};
