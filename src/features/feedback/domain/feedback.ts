import type { Instrument, Question } from '#shapes/round/domain/instrument.ts';

/** Advised in every round. */
export const advisedPeople = 3;

/** The three headings of all feedback (inventory O-GP3), each with its ready questions in the order in which they are offered. */
const asks = {
  level: ['overview', 'explains', 'independent', 'words'],
  skills: ['extra-help', 'order', 'attunes', 'arranges', 'digital'],
  qualities: ['trust', 'initiative', 'calm', 'learns', 'ideas'],
} as const;

export const headings = ['level', 'skills', 'qualities'] as const;
export type Heading = (typeof headings)[number];
export type QuestionCode = (typeof asks)[Heading][number];
export const questionCodes: readonly QuestionCode[] = headings.flatMap((heading) => [...asks[heading]]);

export const codesUnder = (heading: Heading): readonly QuestionCode[] => asks[heading];

export const feedbackInstrument: Instrument = {
  version: 1,
  themes: headings.map((key) => ({ key, asks: asks[key].map((code) => ({ code, kind: 'scale' as const })) })),
};

/** What she picked and wrote: ready questions in their fixed order, then her own in the order in which she wrote them. */
export const chosenQuestions = (
  codes: readonly QuestionCode[],
  own: Readonly<Record<Heading, readonly string[]>>,
): readonly Omit<Question, 'id'>[] => [
  ...headings.flatMap((theme) =>
    asks[theme].flatMap((code) => (codes.includes(code) ? [{ theme, code, wording: null }] : [])),
  ),
  ...headings.flatMap((theme) => own[theme].map((wording) => ({ theme, code: null, wording }))),
];
