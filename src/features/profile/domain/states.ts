import { lifecycle } from '#core/lifecycle.ts';
import type { MoveOf, StateOf } from '#core/lifecycle.ts';

/** What may come while one runs: she or the coach stops it, nothing happens for long, or she leaves. */
const closes = {
  'stop-profile': 'closed',
  'close-still-profiles': 'closed',
  'on-employment-ended': 'closed',
} as const;

/** How far one version of her development profile is (inventory b.5, O-GP7). `orientation`: there is none yet. */
export const profileLifecycle = lifecycle('profile', 'development_profile', {
  orientation: { 'start-profile': 'draft' },
  draft: { 'give-profile': 'given', ...closes },
  given: {
    'take-back-profile': 'draft',
    'agree-to-profile': 'settled',
    'ask-for-changes': 'wishes',
    ...closes,
  },
  wishes: { 'give-profile': 'given', ...closes },
  closed: { 'start-profile': 'draft' },
  settled: { 'revise-profile': 'draft' },
});
export type ProfileState = StateOf<typeof profileLifecycle>;
export type ProfileMove = MoveOf<typeof profileLifecycle>;

export const isRunning = (state: ProfileState): boolean => profileLifecycle.allows(state, 'stop-profile');

/** In these states the coach writes. */
export const isWritable = (state: ProfileState): boolean => state === 'draft' || state === 'wishes';

/** How someone stands towards a profile. `author` is the coach who writes it, as long as she accepts that coach. */
export type Viewer = 'self' | 'author' | 'other';

/**
 * Who reads a version that is not settled. A draft is the coach's until it is given; when that coach stopped it is
 * hers, to hand to another. Nobody else ever reads one.
 */
export function mayReadOpen(state: ProfileState, viewer: Viewer, hasAuthor: boolean): boolean {
  if (viewer === 'other') return false;
  if (viewer === 'author') return true;
  return state !== 'draft' || !hasAuthor;
}
