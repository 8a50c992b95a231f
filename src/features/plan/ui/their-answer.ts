import type { PlanTexts } from '#i18n/nl/plan.ts';
import { answers } from '../domain/step.ts';

/** What whoever was first answered, from the conflict that the form came back with. */
export function theirAnswer(t: PlanTexts, theirs: unknown): string | undefined {
  if (typeof theirs !== 'object' || theirs === null || !('answer' in theirs)) return undefined;
  const answer = answers.find((one) => one === theirs.answer);
  if (answer === undefined) return t.problems['not-possible-now']?.();
  const note = 'answerNote' in theirs && typeof theirs.answerNote === 'string' ? theirs.answerNote : '';
  return t.answer.theirs([t.answer.names[answer], note].filter((part) => part !== '').join(': '));
}
