import { themesOf } from './instrument.ts';
import type { Instrument, Mode, Question, Source } from './instrument.ts';
import { ratingOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import type { RoundState } from './states.ts';
import type { Least } from './box.ts';

/** One figure given to a question; `giverId` only in a round with names. */
export interface GivenRating {
  readonly questionId: string;
  readonly rating: number;
  readonly giverId: string | null;
}

export interface GivenRemark {
  readonly theme: string;
  readonly text: string;
  readonly giverId: string | null;
}

export interface Giver {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
}

/** Everything that came in for one round. */
export interface CameIn {
  readonly mode: Mode;
  readonly door: Guarded;
  readonly instrument: Instrument;
  readonly state: RoundState;
  /** How many people sent their answers; without names 0 until the round ended with enough of them. */
  readonly answered: number;
  readonly least: Least;
  readonly questions: readonly Question[];
  readonly ratings: readonly GivenRating[];
  readonly remarks: readonly GivenRemark[];
  readonly givers: readonly Giver[];
  readonly ownView: Sheet;
}

export interface QuestionResult {
  readonly question: Question;
  readonly own: number | null;
  /** From low to high; null when too few people rated this to show it without names. */
  readonly others: readonly number[] | null;
}

export interface Remark {
  readonly text: string;
  /** Who said it, in a round with names; others than herself see the role only. */
  readonly by: { readonly name: string | null; readonly source: Source } | null;
}

export interface ThemeResult {
  readonly theme: string;
  readonly questions: readonly QuestionResult[];
  /** Null when too few people wrote something to show it without names. */
  readonly remarks: readonly Remark[] | null;
  readonly ownText: string;
}

/** With names: when those who ask read what came in. */
export type Guarded = 'as-they-come' | 'at-closing';

/** Who asks (`self`), or somebody who was shown the outcome (`other`). */
export type Viewer = 'self' | 'other';

/**
 * Whether the answers of a round may be read. Without names: only after the round ended and from five colleagues up,
 * so that no answer can be told from the one before (lesson 22). With names: she from the first answer on, others after
 * the round ended.
 */
export function isReadable({ mode, door, state, answered, least }: CameIn, viewer: Viewer): boolean {
  if (state === 'withdrawn' || state === 'draft' || answered === 0) return false;
  if (mode === 'together') return state === 'closed' && answered >= least.answers;
  return state === 'closed' || (viewer === 'self' && door === 'as-they-come');
}

/**
 * The results per theme as this viewer may see them; null while they may not be read. The one place that decides
 * about names (lesson 17): in a round without names every figure and every text is held back where too few people
 * gave one, and all are ordered by content, never by arrival. (What too few colleagues gave was not stored: together.ts.)
 */
export function resultsOf(round: CameIn, viewer: Viewer): readonly ThemeResult[] | null {
  if (!isReadable(round, viewer)) return null;
  return themesOf(round.instrument, round.questions).map((theme) => ({
    theme,
    questions: round.questions
      .filter((question) => question.theme === theme)
      .map((question) => ({
        question,
        own: ratingOf(round.ownView, question.id),
        others: ratingsFor(round, question.id),
      })),
    remarks: remarksUnder(round, theme, viewer),
    ownText: round.ownView.texts[theme]?.trim() ?? '',
  }));
}

function ratingsFor({ mode, ratings, least }: CameIn, questionId: string): readonly number[] | null {
  const given = ratings.filter((one) => one.questionId === questionId).map(({ rating }) => rating);
  if (mode === 'together' && given.length < least.answers) return null;
  return given.sort((a, b) => a - b);
}

function remarksUnder(round: CameIn, theme: string, viewer: Viewer): readonly Remark[] | null {
  const given = round.remarks.filter((one) => one.theme === theme);
  if (round.mode === 'together') {
    if (given.length < round.least.remarks) return null;
    return given
      .map(({ text }) => text)
      .sort()
      .map((text) => ({ text, by: null }));
  }
  return given.map(({ text, giverId }) => {
    const giver = round.givers.find(({ id }) => id === giverId);
    if (giver === undefined) return { text, by: null };
    return { text, by: { name: viewer === 'self' ? giver.name : null, source: giver.source } };
  });
}

/** In a round with names, for herself: what each person said. */
export interface GiverResult {
  readonly giver: Giver;
  readonly ratings: readonly { readonly question: Question; readonly rating: number }[];
}

/** Nothing in a round without names, whatever was stored. */
export function perGiver(round: CameIn): readonly GiverResult[] {
  if (round.mode !== 'named' || !isReadable(round, 'self')) return [];
  return round.givers
    .map((giver) => ({
      giver,
      ratings: round.questions.flatMap((question) => {
        const given = round.ratings.find((one) => one.giverId === giver.id && one.questionId === question.id);
        return given === undefined ? [] : [{ question, rating: given.rating }];
      }),
    }))
    .filter(({ ratings }) => ratings.length > 0);
}

/**
 * A round with names as somebody reads it who is promised none: what holds without names holds, so that fewer than enough
 * answers show nothing at all.
 */
export const withoutNames = (cameIn: CameIn): CameIn => ({ ...cameIn, mode: 'together', givers: [] });
