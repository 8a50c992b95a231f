export { load } from '#screens/home/home.ts';
