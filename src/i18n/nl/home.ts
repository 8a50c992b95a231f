/** Dutch screen texts of the slice home. */
export const home = {
  title: 'home',
};
export type HomeTexts = typeof home;
