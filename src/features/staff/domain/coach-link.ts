/** Someone and a coach: proposed, accepted by her, ended. */
export const coachLinkStates = ['proposed', 'accepted', 'ended'] as const;
export type CoachLinkState = (typeof coachLinkStates)[number];

/** Which use case leads from where to where; docs/states/coach-link.md draws the same. */
export const coachLinkTransitions = [
  { from: null, by: 'propose-coach', to: 'proposed' },
  { from: 'proposed', by: 'accept-coach', to: 'accepted' },
  { from: 'proposed', by: 'decline-coach', to: 'ended' },
  { from: 'proposed', by: 'end-coach', to: 'ended' },
  { from: 'accepted', by: 'end-coach', to: 'ended' },
  { from: 'proposed', by: 'close-ended', to: 'ended' },
  { from: 'accepted', by: 'close-ended', to: 'ended' },
] as const satisfies readonly { from: CoachLinkState | null; by: string; to: CoachLinkState }[];

export function coachLinkState(link: {
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
}): CoachLinkState {
  if (link.endedAt !== null) return 'ended';
  return link.acceptedAt === null ? 'proposed' : 'accepted';
}

/** The states from which a use case may start. */
export const fromStates = (by: (typeof coachLinkTransitions)[number]['by']): CoachLinkState[] =>
  coachLinkTransitions.flatMap(({ from, by: name }) => (name === by && from !== null ? [from] : []));
