import type { KindTexts } from '#shapes/round/texts.ts';

/** Dutch texts of the slice maturity: how far a school is, said by its team. */
export const nl: KindTexts = {
  title: 'Hoe ver zijn wij?',
  lead: 'Het team zegt op vijf punten waar de school nu staat en waar het heen moet, en spreekt eerste stappen af.',
  ask: (school) => `Hoe ver is ${school}?`,
  intro:
    'Vijf punten. Kies per punt waar de school nu staat, waar je straks heen wilt, en waar je dat aan merkt. Het kost een kwartier.',
  now: 'Waar staan we nu?',
  wanted: 'Waar wil je over twee jaar zijn?',
  remarks: 'Waar merk je dat aan?',
  why: (school) => `We willen weten hoe ver ${school} is en waar het team heen wil. Jouw blik telt.`,
};
