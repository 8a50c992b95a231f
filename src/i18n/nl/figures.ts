/** Dutch screen texts about figures in general. */
export const figures = {
  asOf: (day: string, next: string): string => `Stand van ${day}. De volgende cijfers komen op ${next}.`,
  none: 'Er zijn nog geen cijfers. Ze komen elke maand, de eerste binnen een uur nadat er genoeg mensen in staan.',
  older: (day: string): string => `stand van ${day}`,
  togetherOne: (schools: number): string => `${String(schools)} scholen samen`,
  togetherNote: (schools: number): string =>
    `Deze school is te klein voor eigen cijfers. Dit zijn de cijfers van ${String(schools)} scholen samen.`,
  hidden: 'niet te tonen',
};
export type FiguresTexts = typeof figures;
