/** Dutch screen texts of the slice profile. */
export const profile = {
  title: 'profile',
};
export type ProfileTexts = typeof profile;
