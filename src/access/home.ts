import { isPerson } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const homePolicy = {
  'home.read': { may: isPerson },
} satisfies Record<string, Sentence>;
