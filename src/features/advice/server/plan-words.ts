import { keysOf } from '#core/keys.ts';
import { z } from 'zod';
import type { PlanIdea } from '../domain/plan-idea.ts';

const asks = {
  room: z.string().max(300),
  'free-hands': z.string().max(300),
  cover: z.string().max(300),
  career: z.string().max(300),
  task: z.string().max(300),
};

/** The words in which ideas are written down, in the language she reads; she may change every one of them. */
export const planWords = z.strictObject({
  titles: z.enum(['nl', 'en']),
  ...asks,
  /** What an intake asks, by the code of its check. */
  intake: z.record(z.string().max(80), z.string().max(120)),
});

/** The words for what an idea asks, by the kind of ask. */
export function chosenTexts(
  idea: PlanIdea,
  words: z.infer<typeof planWords>,
): Readonly<Record<string, string>> {
  const kinds = keysOf(asks);
  return Object.fromEntries(
    kinds.filter((kind) => idea.asks.includes(kind)).map((kind) => [kind, words[kind]]),
  );
}
