import type { OfferContent } from './offer.ts';

/** One thing in a list or a catalogue that could not be read: where, which field, why, and what stood there. */
export interface ImportFault {
  /** The row of a list, or the kind, place and code in a catalogue. */
  readonly where: string;
  readonly field: string;
  readonly code: string;
  readonly value: string;
}

/** An offer out of a list or a catalogue. A field of which nothing could be read is empty in it, and named. */
export interface ReadOffer extends OfferContent {
  readonly unread?: readonly (keyof OfferContent)[];
}

/** The good part of what was read, and the rest by name. */
export interface ReadCatalogue {
  readonly offers: readonly ReadOffer[];
  readonly faults: readonly ImportFault[];
  /** Columns or fields that we have no place for, with how often they were filled. */
  readonly leftOut: Readonly<Record<string, number>>;
}

export const catalogueFormats = ['csv', 'oeapi-6', 'ooapi-5'] as const;
export type CatalogueFormat = (typeof catalogueFormats)[number];

/** At most this many offers in one go. */
export const mostOffers = 1000;

/** Of offers with one code the first counts; the others are named. */
export function withoutDoubles(read: readonly { readonly where: string; readonly offer: ReadOffer }[]): {
  offers: ReadOffer[];
  faults: ImportFault[];
} {
  const byCode = new Map<string, ReadOffer>();
  const faults: ImportFault[] = [];
  for (const { where, offer } of read) {
    const key = offer.code.toLowerCase();
    if (byCode.has(key)) faults.push({ where, field: 'code', code: 'double', value: offer.code });
    else byCode.set(key, offer);
  }
  return { offers: [...byCode.values()], faults };
}
