/** How far one version of her development profile is; drawn in docs/states/profile.md. */
export const openStates = ['draft', 'given', 'wishes', 'closed'] as const;
export const profileStates = ['orientation', ...openStates, 'settled'] as const;
export type ProfileState = (typeof profileStates)[number];

/** What moves a profile from one state to another: use cases, and a handler for who left. */
export type ProfileMove =
  | 'start-profile'
  | 'give-profile'
  | 'take-back-profile'
  | 'agree-to-profile'
  | 'ask-for-changes'
  | 'revise-profile'
  | 'stop-profile'
  | 'close-still-profiles'
  | 'on-employment-ended';

interface Transition {
  readonly from: ProfileState;
  readonly to: ProfileState;
  readonly by: ProfileMove;
}

const running = ['draft', 'given', 'wishes'] as const;
const closings = ['stop-profile', 'close-still-profiles', 'on-employment-ended'] as const;

/** Every way a profile can go (inventory b.5, O-GP7). `keep-profile`, `take-over-line` and `hand-over-profile` stay in their state. */
export const profileTransitions: readonly Transition[] = [
  { from: 'orientation', to: 'draft', by: 'start-profile' },
  { from: 'draft', to: 'given', by: 'give-profile' },
  { from: 'given', to: 'draft', by: 'take-back-profile' },
  { from: 'given', to: 'settled', by: 'agree-to-profile' },
  { from: 'given', to: 'wishes', by: 'ask-for-changes' },
  { from: 'wishes', to: 'given', by: 'give-profile' },
  { from: 'settled', to: 'draft', by: 'revise-profile' },
  ...running.flatMap((from) => closings.map((by) => ({ from, to: 'closed', by }) as const)),
  { from: 'closed', to: 'draft', by: 'start-profile' },
];

/** The state after a move, or null when that move is not open from here. */
export const afterMove = (state: ProfileState, move: ProfileMove): ProfileState | null =>
  profileTransitions.find(({ from, by }) => from === state && by === move)?.to ?? null;

export const isRunning = (state: ProfileState): boolean => (running as readonly string[]).includes(state);

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
