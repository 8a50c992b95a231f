import * as profile from '#screens/profile/profile.ts';

export const load = profile.load;
export const actions = profile.actions;
