/** The life of an offer: written, open for everyone, taken back. */
export const offerStates = ['draft', 'published', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

/** Which use case leads from where to where; docs/states/offer.md draws the same. */
export const offerTransitions = [
  { from: null, by: 'add-offer', to: 'draft' },
  { from: null, by: 'confirm-catalogue', to: 'draft' },
  { from: 'draft', by: 'publish-offer', to: 'published' },
  { from: 'withdrawn', by: 'publish-offer', to: 'published' },
  { from: 'published', by: 'withdraw-offer', to: 'withdrawn' },
  { from: 'published', by: 'tidy-offers', to: 'withdrawn' },
  { from: 'published', by: 'on-institute-ended', to: 'withdrawn' },
] as const satisfies readonly { from: OfferState | null; by: string; to: OfferState }[];

/** What she sends to an institute: a question, a place at an information moment, or a sign-up. */
export const requestKinds = ['question', 'moment', 'sign-up'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestStates = ['sent', 'answered', 'withdrawn', 'lapsed'] as const;
export type RequestState = (typeof requestStates)[number];

/** docs/states/offer-request.md draws the same. */
export const requestTransitions = [
  { from: null, by: 'ask-institute', to: 'sent' },
  { from: null, by: 'join-moment', to: 'sent' },
  { from: null, by: 'sign-up', to: 'sent' },
  { from: 'sent', by: 'answer-request', to: 'answered' },
  { from: 'answered', by: 'answer-request', to: 'answered' },
  { from: 'sent', by: 'withdraw-request', to: 'withdrawn' },
  { from: 'answered', by: 'withdraw-request', to: 'withdrawn' },
  { from: 'sent', by: 'tidy-requests', to: 'lapsed' },
  { from: 'answered', by: 'tidy-requests', to: 'lapsed' },
] as const satisfies readonly { from: RequestState | null; by: string; to: RequestState }[];

/** A catalogue that an institute brings in: fetched or given, looked at, kept or put away. */
export const importStates = ['fetching', 'checked', 'done', 'failed', 'cancelled'] as const;
export type ImportState = (typeof importStates)[number];

/** docs/states/catalogue-import.md draws the same. */
export const importTransitions = [
  { from: null, by: 'upload-catalogue', to: 'checked' },
  { from: null, by: 'fetch-catalogue', to: 'fetching' },
  { from: 'fetching', by: 'keep-fetched', to: 'checked' },
  { from: 'fetching', by: 'fail-fetch', to: 'failed' },
  { from: 'fetching', by: 'cancel-catalogue', to: 'cancelled' },
  { from: 'checked', by: 'confirm-catalogue', to: 'done' },
  { from: 'checked', by: 'cancel-catalogue', to: 'cancelled' },
  { from: 'checked', by: 'tidy-offers', to: 'cancelled' },
  { from: 'fetching', by: 'tidy-offers', to: 'cancelled' },
] as const satisfies readonly { from: ImportState | null; by: string; to: ImportState }[];

type Transition = { readonly from: string | null; readonly by: string; readonly to: string };

const before = <T extends Transition>(table: readonly T[], by: T['by']): NonNullable<T['from']>[] =>
  table.flatMap(({ from, by: name }) =>
    name === by && from !== null ? [from as NonNullable<T['from']>] : [],
  );

/** The states from which a use case may start. */
export const offerStatesFor = (by: (typeof offerTransitions)[number]['by']): OfferState[] =>
  before(offerTransitions, by);
export const requestStatesFor = (by: (typeof requestTransitions)[number]['by']): RequestState[] =>
  before(requestTransitions, by);
export const importStatesFor = (by: (typeof importTransitions)[number]['by']): ImportState[] =>
  before(importTransitions, by);
