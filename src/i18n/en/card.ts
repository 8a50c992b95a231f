import type { CardTexts } from '../nl/card.ts';

export const card: CardTexts = {
  title: 'card',
};
