import type { ProfileTexts } from '../nl/profile.ts';

export const profile: ProfileTexts = {
  title: 'profile',
};
