import type { Transport } from '@sveltejs/kit/hooks';
import { isDrawn } from '#web/drawn.ts';

export const transport: Transport = {
  drawn: { encode: (thing) => isDrawn(thing) && true, decode: () => ({}) },
};
