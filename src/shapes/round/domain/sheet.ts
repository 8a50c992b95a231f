import { z } from 'zod';
import { themesAsked } from './instrument.ts';
import type { Instrument, Question } from './instrument.ts';

/** The scale in figures; the screen has a word for each. */
export const scale = ['1', '2', '3', '4', '5'] as const;
/** Not an answer, and no reason asked (lesson 23). */
export const noRating = ['unknown', 'rather-not'] as const;

export const choice = z.enum([...scale, ...noRating]);
export type Choice = z.infer<typeof choice>;

export const longestText = 2000;

/** What one person filled in: a choice per question and a text per theme. */
export const sheetSchema = z.strictObject({
  ratings: z.record(z.uuid(), choice).default({}),
  texts: z.partialRecord(z.string(), z.string().max(longestText)).default({}),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** The same as a form of this instrument says it: only its themes have a text. */
export const sheetOf = ({ themes }: Instrument) =>
  sheetSchema.extend({
    texts: z.partialRecord(z.enum(themes.map(({ key }) => key)), z.string().max(longestText)).default({}),
  });

export const emptySheet: Sheet = { ratings: {}, texts: {} };

/** Lays newly filled-in parts over what was there; an empty text takes the earlier one away. */
export const merge = (before: Sheet, filled: Sheet): Sheet => ({
  ratings: { ...before.ratings, ...filled.ratings },
  texts: { ...before.texts, ...filled.texts },
});

/** Drops what belongs to no question or theme of this round. */
export function onlyAsked(sheet: Sheet, questions: readonly Question[]): Sheet {
  const ids = new Set(questions.map(({ id }) => id));
  const asked = new Set(themesAsked(questions));
  return {
    ratings: Object.fromEntries(Object.entries(sheet.ratings).filter(([id]) => ids.has(id))),
    texts: Object.fromEntries(Object.entries(sheet.texts).filter(([theme]) => asked.has(theme))),
  };
}

/** The figure that was chosen, 1 to 5; null for "I do not know", "rather not" and nothing. */
export const ratingOf = (sheet: Sheet, questionId: string): number | null => {
  const chosen = sheet.ratings[questionId];
  return chosen === undefined || chosen === 'unknown' || chosen === 'rather-not' ? null : Number(chosen);
};

/** What is stored of a sheet that was sent: the figures, and the texts that say something. */
export function answersOf(
  sheet: Sheet,
  questions: readonly Question[],
): { ratings: { questionId: string; rating: number }[]; remarks: { theme: string; text: string }[] } {
  const asked = onlyAsked(sheet, questions);
  return {
    ratings: questions.flatMap(({ id }) => {
      const rating = ratingOf(asked, id);
      return rating === null ? [] : [{ questionId: id, rating }];
    }),
    remarks: themesAsked(questions).flatMap((theme) => {
      const text = asked.texts[theme]?.trim() ?? '';
      return text === '' ? [] : [{ theme, text }];
    }),
  };
}

/** Questions without any choice yet, not even "I do not know". */
export const unanswered = (sheet: Sheet, questions: readonly Question[]): readonly Question[] =>
  questions.filter(({ id }) => sheet.ratings[id] === undefined);

/** True when there is nothing to send. */
export function isEmptySheet(sheet: Sheet, questions: readonly Question[]): boolean {
  const { ratings, remarks } = answersOf(sheet, questions);
  return ratings.length === 0 && remarks.length === 0;
}
