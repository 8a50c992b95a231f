import { end, lifecycle, start } from '#core/lifecycle.ts';
import type { StateOf } from '#core/lifecycle.ts';

/** The life of a round. */
export const roundLifecycle = lifecycle('round', 'round', {
  [start]: { 'start-round': 'draft' },
  draft: { 'send-round': 'open', 'withdraw-round': end, 'settle-rounds': end },
  open: {
    'close-round': ['closed', 'withdrawn'],
    'settle-rounds': ['closed', 'withdrawn'],
    'withdraw-round': 'withdrawn',
  },
  closed: {},
  withdrawn: {},
});
export type RoundState = StateOf<typeof roundLifecycle>;

/** The life of one link: computed from its moments, and from the round that it belongs to. */
export const linkLifecycle = lifecycle('round-link', null, {
  [start]: { 'choose-person': 'chosen' },
  chosen: { 'drop-person': end, 'send-round': 'sent' },
  sent: {
    'send-answers': 'answered',
    'recall-link': 'recalled',
    time: 'expired',
    'end-of-round': 'ended',
  },
  answered: {},
  recalled: {},
  expired: { 'end-of-round': 'ended' },
  ended: {},
});
export type LinkState = StateOf<typeof linkLifecycle>;

/** What decides about a link; moments in milliseconds do not matter, only before or after `now`. */
export interface LinkFacts {
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly recalledAt: Date | null;
  readonly answered: boolean;
}

/** In what state a link is at a moment. An answer given stays given, whatever happens to the round afterwards. */
export function linkStateOf(link: LinkFacts, round: RoundState, now: Date): LinkState {
  if (link.answered) return 'answered';
  if (link.sentAt === null) return 'chosen';
  if (link.recalledAt !== null) return 'recalled';
  if (round !== 'open') return 'ended';
  return link.expiresAt !== null && link.expiresAt <= now ? 'expired' : 'sent';
}

/** A round with names is given up to the clock this many days after its last link expired; one without, at once. */
export const graceDays = 14;

/**
 * What becomes of a round that nobody ends: one with enough to read closes, so that she sees it; the other is
 * withdrawn, for it will never be shown. A draft leaves nothing.
 */
export function settledAs(state: RoundState, enough: boolean): RoundState | typeof end {
  if (state === 'draft') return end;
  if (state !== 'open') return state;
  return enough ? 'closed' : 'withdrawn';
}
