import type { Tone } from '#ui/content/types.ts';
import type { TrustDataTexts } from '#i18n/nl/trust-data.ts';
import type { RequestState, Subject } from '../domain/data-request.ts';

export const requestTones: Readonly<Record<RequestState, Tone>> = {
  asked: 'waiting',
  done: 'success',
  refused: 'problem',
  withdrawn: 'neutral',
};

/** The kind of data, or the field of the list. */
export const nameOf = (t: TrustDataTexts, one: Subject): string =>
  one.sort === 'erase' ? t.kinds[one.subject].name : t.correct.fields[one.subject];

export const requestTitle = (t: TrustDataTexts, one: Subject): string => t.requests[one.sort](nameOf(t, one));
