/**
 * Chosen at the start of a round and never switched: each answer with its giver's name, or all answers together
 * without names (lessons 10 and 17 to 22).
 */
export const modes = ['named', 'together'] as const;
export type Mode = (typeof modes)[number];

/** A link works for this many days. */
export const linkDays = 30;

/** What somebody who answers is to who asks (inventory, FeedbackVraag: bron). */
export const sources = [
  'teacher',
  'internal-counsellor',
  'leader',
  'support-staff',
  'trainer',
  'coach',
  'other',
] as const;
export type Source = (typeof sources)[number];

/** A ready question: one figure, or a level that is given twice, as it is now and as it is wanted. */
export interface Ask {
  readonly code: string;
  readonly kind: 'scale' | 'level';
}

/** What a kind of round asks. Its words are content, in two languages, elsewhere; a version that was asked never changes. */
export interface Instrument {
  readonly version: number;
  readonly themes: readonly { readonly key: string; readonly asks: readonly Ask[] }[];
}

/** A question of a round: a ready one by its code, or one in the words of who asks. */
export interface Question {
  readonly id: string;
  readonly theme: string;
  readonly code: string | null;
  readonly wording: string | null;
}

export const moments = ['now', 'wanted'] as const;
export type Moment = (typeof moments)[number];

/** The code of one half of a level. */
export const codeOf = (code: string, moment: Moment): string => `${code}-${moment}`;

/** Every ready question of an instrument, in its order; a level is two. */
export const readyQuestions = ({ themes }: Instrument): readonly Omit<Question, 'id'>[] =>
  themes.flatMap(({ key: theme, asks }) =>
    asks
      .flatMap(({ code, kind }) => (kind === 'scale' ? [code] : moments.map((one) => codeOf(code, one))))
      .map((code) => ({ theme, code, wording: null })),
  );

/** The themes under which something is asked. */
export const themesAsked = (questions: readonly Question[]): readonly string[] => [
  ...new Set(questions.map(({ theme }) => theme)),
];

/** The same in the fixed order of their instrument. */
export const themesOf = ({ themes }: Instrument, questions: readonly Question[]): readonly string[] =>
  themes.map(({ key }) => key).filter((key) => questions.some(({ theme }) => theme === key));

/** Which half of a level a question is; null for one that is no level. */
export const momentOf = ({ code }: Pick<Question, 'code'>): Moment | null =>
  moments.find((one) => code?.endsWith(codeOf('', one))) ?? null;
