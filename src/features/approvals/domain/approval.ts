import { lifecycle, start } from '#core/lifecycle.ts';
import type { StateOf } from '#core/lifecycle.ts';

/** The life of one request for a second person's yes. */
export const approvalLifecycle = lifecycle('approval', 'approval', {
  [start]: { 'ask-second-person': 'asked' },
  asked: {
    'give-approval': 'given',
    'confirm-by-code': 'given',
    'refuse-approval': 'refused',
    'withdraw-approval': 'withdrawn',
  },
  given: {},
  refused: {},
  withdrawn: {},
});
export type ApprovalState = StateOf<typeof approvalLifecycle>;

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
