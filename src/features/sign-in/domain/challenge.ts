import { lifecycle, start } from '#core/lifecycle.ts';
import type { StateOf } from '#core/lifecycle.ts';

/** After so many wrong codes only a new code helps. */
export const mostAttempts = 5;

/** What decides about a challenge: an address that someone says is hers. */
export interface ChallengeFacts {
  readonly expiresAt: Date;
  readonly attempts: number;
  readonly verifiedAt: Date | null;
  readonly usedAt: Date | null;
}

/** The life of a challenge: computed from its moments. */
export const challengeLifecycle = lifecycle('sign-in', null, {
  [start]: { 'ask-code': 'asked' },
  asked: { 'use-code': ['verified', 'locked'], 'use-link': 'verified', time: 'expired' },
  locked: { 'use-link': 'verified', time: 'expired' },
  verified: { 'choose-organisation': 'used', enter: 'used', time: 'expired' },
  used: {},
  expired: {},
});
export type ChallengeState = StateOf<typeof challengeLifecycle>;

/** The state of a challenge at a moment. */
export function stateOf(challenge: ChallengeFacts, now: Date): ChallengeState {
  if (challenge.usedAt !== null) return 'used';
  if (challenge.expiresAt <= now) return 'expired';
  if (challenge.verifiedAt !== null) return 'verified';
  return challenge.attempts >= mostAttempts ? 'locked' : 'asked';
}

export type CodeVerdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly left: number }
  /** A new code is needed. */
  | { readonly kind: 'over' };

/** What a typed code does. `isRight` was compared elsewhere, in constant time; it counts only while the code lives. */
export function judgeCode(challenge: ChallengeFacts, isRight: boolean, now: Date): CodeVerdict {
  if (stateOf(challenge, now) !== 'asked') return { kind: 'over' };
  if (isRight) return { kind: 'right' };
  const left = mostAttempts - challenge.attempts - 1;
  return left > 0 ? { kind: 'wrong', left } : { kind: 'over' };
}

/** A link needs no attempts: it works once while it lives, also when the code was tried too often. */
export function linkWorks(challenge: ChallengeFacts, now: Date): boolean {
  const state = stateOf(challenge, now);
  return state === 'asked' || state === 'locked';
}
