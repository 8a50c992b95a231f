/** The life of a round; drawn in docs/states/feedback-request.md. */
export const requestStates = ['draft', 'open', 'closed', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export type RequestStep =
  'start-request' | 'send-request' | 'close-request' | 'withdraw-request' | 'settle-feedback';

interface Transition<State, Step> {
  /** `[*]` is the beginning; as `to` it is the end, with nothing left. */
  readonly from: State | '[*]';
  readonly to: State | '[*]';
  readonly by: Step;
}

export const requestTransitions: readonly Transition<RequestState, RequestStep>[] = [
  { from: '[*]', to: 'draft', by: 'start-request' },
  { from: 'draft', to: 'open', by: 'send-request' },
  { from: 'draft', to: '[*]', by: 'withdraw-request' },
  { from: 'draft', to: '[*]', by: 'settle-feedback' },
  { from: 'open', to: 'closed', by: 'close-request' },
  { from: 'open', to: 'withdrawn', by: 'close-request' },
  { from: 'open', to: 'closed', by: 'settle-feedback' },
  { from: 'open', to: 'withdrawn', by: 'withdraw-request' },
  { from: 'open', to: 'withdrawn', by: 'settle-feedback' },
];

export const allowsRequest = (from: RequestState, by: RequestStep): boolean =>
  requestTransitions.some((one) => one.from === from && one.by === by);

/** The life of one link; drawn in docs/states/feedback-link.md. */
export const linkStates = ['chosen', 'sent', 'answered', 'recalled', 'expired', 'ended'] as const;
export type LinkState = (typeof linkStates)[number];

export type LinkStep = 'choose-person' | 'drop-person' | 'send-request' | 'send-answers' | 'recall-link';

/** `expired` and `ended` (the round is over) are no rows' states: they follow from the date and from the round. */
export const linkTransitions: readonly Transition<LinkState, LinkStep>[] = [
  { from: '[*]', to: 'chosen', by: 'choose-person' },
  { from: 'chosen', to: '[*]', by: 'drop-person' },
  { from: 'chosen', to: 'sent', by: 'send-request' },
  { from: 'sent', to: 'answered', by: 'send-answers' },
  { from: 'sent', to: 'recalled', by: 'recall-link' },
];

export const allowsLink = (from: LinkState, by: LinkStep): boolean =>
  linkTransitions.some((one) => one.from === from && one.by === by);

/** What decides about a link; moments in milliseconds do not matter, only before or after `now`. */
export interface LinkFacts {
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly recalledAt: Date | null;
  readonly answered: boolean;
}

/** In what state a link is at a moment. An answer given stays given, whatever happens to the round afterwards. */
export function linkStateOf(link: LinkFacts, request: RequestState, now: Date): LinkState {
  if (link.answered) return 'answered';
  if (link.sentAt === null) return 'chosen';
  if (link.recalledAt !== null) return 'recalled';
  if (request !== 'open') return 'ended';
  return link.expiresAt !== null && link.expiresAt <= now ? 'expired' : 'sent';
}

/** A round with names is given up to the clock this many days after its last link expired; one without, at once. */
export const graceDays = 14;

/**
 * What becomes of a round that nobody ends: one with enough to read closes, so that she sees it; the other is
 * withdrawn, for it will never be shown. A draft leaves nothing.
 */
export function settledAs(state: RequestState, enough: boolean): RequestState | '[*]' {
  if (state === 'draft') return '[*]';
  if (state !== 'open') return state;
  return enough ? 'closed' : 'withdrawn';
}
