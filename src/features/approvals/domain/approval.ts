/** The life of one request for a second person's yes; drawn in docs/states/approval.md. */
export const approvalStates = ['asked', 'given', 'refused', 'withdrawn'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** Which use case leads from where to where. */
export const approvalTransitions = [
  { from: null, by: 'ask-second-person', to: 'asked' },
  { from: 'asked', by: 'give-approval', to: 'given' },
  { from: 'asked', by: 'confirm-by-code', to: 'given' },
  { from: 'asked', by: 'refuse-approval', to: 'refused' },
  { from: 'asked', by: 'withdraw-approval', to: 'withdrawn' },
] as const satisfies readonly { from: ApprovalState | null; by: string; to: ApprovalState }[];

interface Timed {
  readonly state: ApprovalState;
  readonly expiresAt: Date;
}

/** How it stands at a moment: what nobody answered in time came to an end by itself. Computed, never stored. */
export const standing = ({ state, expiresAt }: Timed, now: Date): ApprovalState | 'expired' =>
  state === 'asked' && expiresAt <= now ? 'expired' : state;

/** Why it cannot be answered any more; null when it can. */
export function closedBecause(one: Timed, now: Date): 'approval-expired' | 'approval-answered' | null {
  const how = standing(one, now);
  if (how === 'asked') return null;
  return how === 'expired' ? 'approval-expired' : 'approval-answered';
}
