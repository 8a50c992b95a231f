import { lifecycle, start } from '#core/lifecycle.ts';
import type { ChangeOf, StateOf } from '#core/lifecycle.ts';

/** One meeting of people: it is to come, it took place, what came of it is written down; or it is called off. */
export const meetingLifecycle = lifecycle('meeting', 'meeting', {
  [start]: { plan: 'planned' },
  planned: { hold: 'held', record: 'recorded', cancel: 'cancelled' },
  held: { record: 'recorded' },
  recorded: {},
  cancelled: {},
});
export type MeetingState = StateOf<typeof meetingLifecycle>;
export type MeetingMove = ChangeOf<typeof meetingLifecycle>;

/** Somebody's place at a meeting: hers, on the waiting list while it is full, or given up. */
export const participationLifecycle = lifecycle('participation', 'participation', {
  [start]: { 'sign-up': ['coming', 'waiting'] },
  coming: { withdraw: 'withdrawn' },
  waiting: { 'move-up': 'coming', withdraw: 'withdrawn' },
  withdrawn: { 'sign-up': ['coming', 'waiting'] },
});
export type ParticipationState = StateOf<typeof participationLifecycle>;

/** Where there is no end to the places, everybody comes. */
export const placeFor = (places: number | null, coming: number): 'coming' | 'waiting' =>
  places === null || coming < places ? 'coming' : 'waiting';

/** Somebody is asked to give it, by a link. */
export const hostLifecycle = lifecycle('meeting-host', 'meeting_host', {
  [start]: { 'ask-host': 'asked' },
  asked: { 'answer-host': ['yes', 'no'] },
  yes: {},
  no: {},
});
export type HostState = StateOf<typeof hostLifecycle>;

/** What one group does with it. A no of who has to give time brings it back to the next meeting. */
export const pointLifecycle = lifecycle('meeting-point', 'meeting_point', {
  [start]: { hold: 'open' },
  open: { 'answer-point': 'agreed' },
  agreed: { 'on-spread-answered': ['spread', 'open'] },
  spread: { 'on-spread-answered': 'checked' },
  checked: {},
});
export type PointState = StateOf<typeof pointLifecycle>;
