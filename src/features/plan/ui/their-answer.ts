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

/** How many of the rows that came with a choice are answered now: they wait no more. */
export function answeredBefore(values: unknown, waiting: readonly { readonly stepId: string }[]): number {
  if (typeof values !== 'object' || values === null || !('steps' in values)) return 0;
  const { steps } = values;
  if (typeof steps !== 'object' || steps === null) return 0;
  return Object.entries(steps as Readonly<Record<string, { readonly answer?: unknown }>>).filter(
    ([id, row]) =>
      typeof row.answer === 'string' && row.answer !== '' && !waiting.some(({ stepId }) => stepId === id),
  ).length;
}
