import { eachOf } from '#core/keys.ts';
import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';

/** What others and she herself say that she is good at. */
export interface Shown {
  /** Directions of the steps that her agreed profile advises. */
  readonly advised: readonly Direction[];
  /** What she offers on her card. */
  readonly offers: readonly string[];
  /** Ready questions to which at least three people together answered 4 or more. */
  readonly praised: readonly string[];
}

const ofOffer: Readonly<Record<string, Direction>> = {
  'sounding-board': 'tasks',
  'inclusive-education': 'switch',
  'trusted-face': 'expert',
  'own-role': 'expert',
  'all-round': 'tasks',
};

const ofQuestion: Readonly<Record<string, Direction>> = {
  overview: 'expert',
  explains: 'expert',
  independent: 'expert',
  words: 'switch',
  'extra-help': 'switch',
  order: 'expert',
  attunes: 'expert',
  arranges: 'tasks',
  digital: 'tasks',
  trust: 'expert',
  initiative: 'leadership',
  ideas: 'tasks',
};

/** How often what is known of her points in a direction; what points nowhere is not counted. */
export function strengthsOf({ advised, offers, praised }: Shown): Readonly<Record<Direction, number>> {
  const found = [
    ...advised,
    ...offers.map((tag) => ofOffer[tag]),
    ...praised.map((code) => ofQuestion[code]),
  ];
  const count = (direction: Direction): number => found.filter((one) => one === direction).length;
  return eachOf(directions, count);
}
