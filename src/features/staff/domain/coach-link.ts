import { lifecycle, start } from '#core/lifecycle.ts';
import type { MoveOf, StateOf } from '#core/lifecycle.ts';

/** Someone and a coach: proposed, accepted by her, ended; computed from the moments of the link. */
export const coachLinkLifecycle = lifecycle('coach-link', null, {
  [start]: { 'propose-coach': 'proposed' },
  proposed: {
    'accept-coach': 'accepted',
    'decline-coach': 'ended',
    'end-coach': 'ended',
    'close-ended': 'ended',
  },
  accepted: { 'end-coach': 'ended', 'close-ended': 'ended' },
  ended: {},
});
export type CoachLinkState = StateOf<typeof coachLinkLifecycle>;
export type CoachLinkMove = MoveOf<typeof coachLinkLifecycle>;

export function coachLinkState(link: {
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
}): CoachLinkState {
  if (link.endedAt !== null) return 'ended';
  return link.acceptedAt === null ? 'proposed' : 'accepted';
}
