import { lifecycle, start } from '#core/lifecycle.ts';
import type { StateOf } from '#core/lifecycle.ts';

/** One meeting of people: it is to come, it took place, what came of it is written down; or it is called off. */
export const meetingLifecycle = lifecycle('meeting', 'meeting', {
  [start]: { plan: 'planned' },
  planned: { hold: 'held', cancel: 'cancelled' },
  held: { record: 'recorded' },
  recorded: {},
  cancelled: {},
});
export type MeetingState = StateOf<typeof meetingLifecycle>;
