import type { FeedbackTexts } from '#i18n/nl/feedback.ts';
import type { Question } from '../domain/feedback.ts';

export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** A question as she reads it about herself. */
export const ownWords = (t: FeedbackTexts, question: Question): string =>
  question.code === null ? (question.wording ?? '') : t.questions[question.code].own;

/** A question as others read it about her. Her own questions stand as she wrote them. */
export const wordsAbout = (t: FeedbackTexts, question: Question, name: string): string =>
  question.code === null ? (question.wording ?? '') : t.questions[question.code].about(firstName(name));

/** The sentence for a rule that said no to whichever form of the page was sent. */
export function refusalIn(t: FeedbackTexts, form: unknown): string | undefined {
  if (typeof form !== 'object' || form === null || !('problem' in form)) return undefined;
  const { problem } = form;
  if (typeof problem !== 'object' || problem === null || !('code' in problem)) return undefined;
  return t.refusals[String(problem.code)] ?? t.refusals['round-over'];
}
