import * as home from '#screens/home/home.ts';

export const load = home.load;
