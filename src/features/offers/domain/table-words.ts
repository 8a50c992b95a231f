import type { Direction } from '#core/direction.ts';
import type { OfferKind } from '#core/offer.ts';
import type { OfferForm, OfferLevel, Region } from './offer.ts';

/** The words in a list of offers, as institutes write them. Codes are read too. */
export const kindWords: Readonly<Record<OfferKind, string>> = {
  module: 'module',
  course: 'cursus',
  'further-training': 'bijscholing',
  'side-entry': 'zij-instroom',
  degree: 'opleiding',
};

export const levelWords: Readonly<Record<OfferLevel, string>> = {
  none: 'geen',
  'mbo-2': 'mbo 2',
  'mbo-3': 'mbo 3',
  'mbo-4': 'mbo 4',
  ad: 'Ad',
  hbo: 'hbo-bachelor',
  master: 'master',
};

export const formWords: Readonly<Record<OfferForm, string>> = {
  'on-site': 'op locatie',
  online: 'online',
  blended: 'deels online',
  'at-work': 'op de werkplek',
};

export const regionWords: Readonly<Record<Region, string>> = {
  nationwide: 'heel Nederland',
  drenthe: 'Drenthe',
  flevoland: 'Flevoland',
  friesland: 'Friesland',
  gelderland: 'Gelderland',
  groningen: 'Groningen',
  limburg: 'Limburg',
  'noord-brabant': 'Noord-Brabant',
  'noord-holland': 'Noord-Holland',
  overijssel: 'Overijssel',
  utrecht: 'Utrecht',
  zeeland: 'Zeeland',
  'zuid-holland': 'Zuid-Holland',
};

export const directionWords: Readonly<Record<Direction, string>> = {
  expert: 'groeien',
  switch: 'overstap',
  flexible: 'flexibel',
  tasks: 'taken',
  leadership: 'leidinggeven',
  reach: 'verder',
};
