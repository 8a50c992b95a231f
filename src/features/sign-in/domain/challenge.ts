/** After so many wrong codes only a new code helps. */
export const mostAttempts = 5;

/** What decides about a challenge: an address that someone says is hers. */
export interface ChallengeFacts {
  readonly expiresAt: Date;
  readonly attempts: number;
  readonly verifiedAt: Date | null;
  readonly usedAt: Date | null;
}

export type ChallengeState = 'asked' | 'verified' | 'used' | 'locked' | 'expired';

/** The state of a challenge at a moment; drawn in docs/states/sign-in.md. */
export function stateOf(challenge: ChallengeFacts, now: Date): ChallengeState {
  if (challenge.usedAt !== null) return 'used';
  if (challenge.expiresAt <= now) return 'expired';
  if (challenge.verifiedAt !== null) return 'verified';
  return challenge.attempts >= mostAttempts ? 'locked' : 'asked';
}

/** Which use case leads from one state to another; `expired` comes by the clock alone. */
export const challengeTransitions: readonly {
  readonly from: ChallengeState;
  readonly by: string;
  readonly to: ChallengeState;
}[] = [
  { from: 'asked', by: 'use-code', to: 'verified' },
  { from: 'asked', by: 'use-code', to: 'locked' },
  { from: 'asked', by: 'use-link', to: 'verified' },
  { from: 'locked', by: 'use-link', to: 'verified' },
  { from: 'verified', by: 'choose-organisation', to: 'used' },
  { from: 'verified', by: 'enter', to: 'used' },
];

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
