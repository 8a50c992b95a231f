import type { FeedbackTexts } from '#i18n/nl/feedback.ts';
import type { Question } from '#shapes/round/domain/instrument.ts';
import type { GuestWords } from '#shapes/round/ui/words.ts';
import type { Heading, QuestionCode } from '../domain/feedback.ts';

export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** A heading by its name in the address or in a row. */
export const headingWords = (t: FeedbackTexts, theme: string): FeedbackTexts['headings'][Heading] =>
  t.headings[theme as Heading];

/** A ready question by its code. */
export const ready = (t: FeedbackTexts, code: string): FeedbackTexts['questions'][QuestionCode] =>
  t.questions[code as QuestionCode];

/** A question as she reads it about herself. */
export const ownWords = (t: FeedbackTexts, { code, wording }: Question): string =>
  code === null ? (wording ?? '') : ready(t, code).own;

/** A question as others read it about her. Her own questions stand as she wrote them. */
export const wordsAbout = (t: FeedbackTexts, { code, wording }: Question, name: string): string =>
  code === null ? (wording ?? '') : ready(t, code).about(firstName(name));

/** The sheet of feedback in words. */
export const feedbackWords = (t: FeedbackTexts): GuestWords => ({
  guest: t.guest,
  theme: (key) => headingWords(t, key),
  wording: (question, asker) => wordsAbout(t, question, asker),
  figures: () => t.scale.map((label) => ({ label })),
});

/** The sentence for a rule that said no to whichever form of the page was sent. */
export function refusalIn(t: Pick<FeedbackTexts, 'refusals'>, form: unknown): string | undefined {
  if (typeof form !== 'object' || form === null || !('problem' in form)) return undefined;
  const { problem } = form;
  if (typeof problem !== 'object' || problem === null || !('code' in problem)) return undefined;
  return t.refusals[String(problem.code)] ?? t.refusals['round-over'];
}
