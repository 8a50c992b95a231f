/** Dutch screen texts of the slice compass. */
export const compass = {
  title: 'compass',
};
export type CompassTexts = typeof compass;
