import { end, lifecycle, start } from '#core/lifecycle.ts';
import type { ChangeOf, StateOf } from '#core/lifecycle.ts';

/** The life of an offer: written, open for everyone, taken back. */
export const offerLifecycle = lifecycle('offer', 'offer', {
  [start]: { 'add-offer': 'draft', 'confirm-catalogue': 'draft' },
  draft: { 'publish-offer': 'published', 'remove-draft': end },
  published: {
    'withdraw-offer': 'withdrawn',
    'tidy-offers': 'withdrawn',
    'on-institute-ended': 'withdrawn',
  },
  withdrawn: { 'publish-offer': 'published' },
});
export type OfferState = StateOf<typeof offerLifecycle>;
export type OfferMove = ChangeOf<typeof offerLifecycle>;

/** What she sends to an institute: a question, a place at an information moment, or a sign-up. */
export const requestKinds = ['question', 'moment', 'sign-up'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const offerRequestLifecycle = lifecycle('offer-request', 'offer_request', {
  [start]: { 'ask-institute': 'sent', 'join-moment': 'sent', 'sign-up': 'sent' },
  sent: { 'answer-request': 'answered', 'withdraw-request': 'withdrawn', 'tidy-requests': 'lapsed' },
  answered: { 'answer-request': 'answered', 'withdraw-request': 'withdrawn', 'tidy-requests': 'lapsed' },
  withdrawn: {},
  lapsed: {},
});
export type RequestState = StateOf<typeof offerRequestLifecycle>;

/** A catalogue that an institute brings in: fetched or given, looked at, kept or put away. */
export const catalogueImportLifecycle = lifecycle('catalogue-import', 'offer_import', {
  [start]: { 'upload-catalogue': 'checked', 'fetch-catalogue': 'fetching' },
  fetching: {
    'keep-fetched': 'checked',
    'fail-fetch': 'failed',
    'cancel-catalogue': 'cancelled',
    'tidy-offers': 'cancelled',
  },
  checked: { 'confirm-catalogue': 'done', 'cancel-catalogue': 'cancelled', 'tidy-offers': 'cancelled' },
  done: {},
  failed: {},
  cancelled: {},
});
export type ImportState = StateOf<typeof catalogueImportLifecycle>;
