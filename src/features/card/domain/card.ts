import { isAmong } from '#core/keys.ts';
import type { DiplomaStatus, ExamSubject, Study } from '#core/diploma.ts';
import type { DiplomaLevel } from '#core/knowledge.ts';

/** The five parts of a talent card, in their order on the screen (inventory O-V4, L-07..L-12, L-15). */
export const cardParts = ['expertise', 'experience', 'diplomas', 'years', 'offer'] as const;
export type CardPart = (typeof cardParts)[number];

/** Parts that are lists of items; the other two are one form each. */
export const listParts = ['expertise', 'experience', 'diplomas'] as const;
export type ListPart = (typeof listParts)[number];

export const isListPart = (text: string): text is ListPart => isAmong(listParts, text);

/** Where she worked outside education (L-09). */
export const sectors = [
  'care',
  'childcare',
  'youth-work',
  'hospitality',
  'retail',
  'office',
  'technology',
  'culture-sports',
  'government',
  'own-business',
  'volunteering',
  'family',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

/** What support staff add to a team, as five ready words (L-15a to L-15e, in that order). */
export const offerTags = [
  'sounding-board',
  'inclusive-education',
  'trusted-face',
  'own-role',
  'all-round',
] as const;
export type OfferTag = (typeof offerTags)[number];

interface ItemBase {
  readonly id: string;
  readonly title: string;
}

export interface ExpertiseItem extends ItemBase {
  readonly part: 'expertise';
  /** A short example that shows it. */
  readonly detail: string;
}

export interface ExperienceItem extends ItemBase {
  readonly part: 'experience';
  readonly sector: Sector | null;
  /** Years, to one decimal. */
  readonly years: number | null;
  /** What she takes from it to school. */
  readonly detail: string;
}

export interface DiplomaItem extends ItemBase {
  readonly part: 'diplomas';
  readonly level: DiplomaLevel | null;
  /** What it was in, as a choice; the title is her own words and decides nothing. */
  readonly study: Study | null;
  /** How far she came; null when she was never asked, which counts as finished. */
  readonly status: DiplomaStatus | null;
  readonly subjects: readonly ExamSubject[];
  /** Whether she may teach with it; null while she did not say. */
  readonly licence: boolean | null;
  readonly graduatedIn: number | null;
  readonly aboutEducation: boolean | null;
}

export type CardItem = ExpertiseItem | ExperienceItem | DiplomaItem;

export interface Years {
  /** Years of work in total, to one decimal. */
  readonly working: number | null;
  /** Of which in education. */
  readonly inEducation: number | null;
}

export interface Offer {
  readonly tags: readonly OfferTag[];
  readonly text: string;
  /** What colleagues may ask her for. */
  readonly ask: string;
}

/** Everything a card holds; for others only the parts that were shown. */
export interface CardContent {
  readonly expertise: readonly ExpertiseItem[];
  readonly experience: readonly ExperienceItem[];
  readonly diplomas: readonly DiplomaItem[];
  readonly years: Years;
  readonly offer: Offer;
}

export type PartVersions = Readonly<Record<CardPart, number>>;

/** True when a part holds nothing that others could read. */
export function isEmptyPart(content: CardContent, part: CardPart): boolean {
  switch (part) {
    case 'years':
      return content.years.working === null && content.years.inEducation === null;
    case 'offer':
      return (
        content.offer.tags.length === 0 && content.offer.text.trim() === '' && content.offer.ask.trim() === ''
      );
    default:
      return content[part].length === 0;
  }
}

/** The card as others may see it: only these parts. */
export const onlyParts = (content: CardContent, parts: readonly CardPart[]): Partial<CardContent> =>
  Object.fromEntries(cardParts.filter((part) => parts.includes(part)).map((part) => [part, content[part]]));
