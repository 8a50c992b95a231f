import type { KindTexts } from '#shapes/round/texts.ts';

export const en: KindTexts = {
  title: 'How far are we?',
  lead: 'On five points the team says where the school is now and where it wants to go, and agrees on first steps.',
  ask: (school) => `How far is ${school}?`,
  intro:
    'Five points. For each choose where the school is now, where you want to go, and how you notice that. It takes a quarter of an hour.',
  now: 'Where are we now?',
  wanted: 'Where do you want to be in two years?',
  remarks: 'How do you notice that?',
  why: (school) => `We want to know how far ${school} is and where the team wants to go. Your view counts.`,
};
