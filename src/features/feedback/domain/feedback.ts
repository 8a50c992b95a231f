/** The three headings of all feedback (inventory O-GP3). */
export const headings = ['level', 'skills', 'qualities'] as const;
export type Heading = (typeof headings)[number];

/**
 * Chosen at the start of a round and never switched: each answer with its giver's name, or all answers together
 * without names (lessons 10 and 17 to 22).
 */
export const modes = ['named', 'together'] as const;
export type Mode = (typeof modes)[number];

/** Advised in every round. */
export const advisedPeople = 3;
/** A link works for this many days. */
export const linkDays = 30;

/** What the giver is to her (inventory, FeedbackVraag: bron). */
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

/** Ready questions, in the order in which they are offered. */
export const questionCodes = [
  'overview',
  'explains',
  'independent',
  'words',
  'extra-help',
  'order',
  'attunes',
  'arranges',
  'digital',
  'trust',
  'initiative',
  'calm',
  'learns',
  'ideas',
] as const;
export type QuestionCode = (typeof questionCodes)[number];

export const headingOf: Readonly<Record<QuestionCode, Heading>> = {
  overview: 'level',
  explains: 'level',
  independent: 'level',
  words: 'level',
  'extra-help': 'skills',
  order: 'skills',
  attunes: 'skills',
  arranges: 'skills',
  digital: 'skills',
  trust: 'qualities',
  initiative: 'qualities',
  calm: 'qualities',
  learns: 'qualities',
  ideas: 'qualities',
};

/** A question of a round: a ready one by its code, or one in her own words. */
export interface Question {
  readonly id: string;
  readonly heading: Heading;
  readonly code: QuestionCode | null;
  readonly wording: string | null;
}

/** The headings under which a round asks something, in their fixed order. */
export const headingsOf = (questions: readonly Question[]): readonly Heading[] =>
  headings.filter((heading) => questions.some((question) => question.heading === heading));
