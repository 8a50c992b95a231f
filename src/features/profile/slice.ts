import { slice } from '#server/slice.ts';
import { tidyProfiles } from './server/close-still-profiles.ts';
import { onProfileOwnerBack, onProfileOwnerLeft } from './server/on-employment-ended.ts';

export const profile = slice({
  name: 'profile',
  menu: [
    { key: 'profile', href: '/profile', permission: 'profile.answer', at: 80 },
    { key: 'profiles', href: '/profiles', permission: 'profile.list', at: 90 },
  ],
  hears: {
    'staff.employment-ended': [onProfileOwnerLeft],
    'staff.ending-undone': [onProfileOwnerBack],
  },
  schedules: [tidyProfiles],
});
