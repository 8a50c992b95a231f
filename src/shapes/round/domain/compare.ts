import type { ThemeResult } from './results.ts';

/** The middle of what was given, low of two; null when nothing may be shown. */
export const middleOf = (given: readonly number[] | null): number | null =>
  given?.[Math.floor((given.length - 1) / 2)] ?? null;

/** Lays the round before beside this one: where most of the team stood then on the same question. */
export function besides(
  results: readonly ThemeResult[],
  before: readonly ThemeResult[] | null,
): readonly ThemeResult[] {
  const then = new Map(
    before?.flatMap(({ questions }) =>
      questions.map(({ question, others }) => [question.code, middleOf(others)]),
    ),
  );
  return results.map((theme) => ({
    ...theme,
    questions: theme.questions.map((one) => ({ ...one, own: then.get(one.question.code) ?? null })),
  }));
}
