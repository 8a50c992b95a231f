export { actions, load } from '#screens/profile/profile.ts';
