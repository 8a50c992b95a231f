/** Dutch screen texts of the slice card. */
export const card = {
  title: 'card',
};
export type CardTexts = typeof card;
