import { slice } from '#server/slice.ts';
import { dropKeptHourly, tidySignInDaily } from './server/tidy-schedule.ts';

export const signIn = slice({
  name: 'sign-in',
  schedules: [dropKeptHourly, tidySignInDaily],
});
