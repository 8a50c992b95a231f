import type { KindTexts } from '#shapes/round/texts.ts';

export const nl: KindTexts = {
  title: 'Hoe rustig is het?',
  lead: 'Het team zegt hoe rustig de school is.',
  ask: (school) => `Hoe rustig is ${school}?`,
  intro: 'Eén punt. Het kost een minuut.',
  now: 'Hoe is het nu?',
  wanted: 'Hoe moet het worden?',
  remarks: 'Waar hoor je dat aan?',
  why: (school) => `We willen weten hoe rustig ${school} is.`,
};
