import type { KindTexts } from '#shapes/round/texts.ts';

export const en: KindTexts = {
  title: 'How calm is it?',
  lead: 'The team says how calm the school is.',
  ask: (school) => `How calm is ${school}?`,
  intro: 'One point. It takes a minute.',
  now: 'How is it now?',
  wanted: 'How should it be?',
  remarks: 'Where do you hear that?',
  why: (school) => `We want to know how calm ${school} is.`,
};
