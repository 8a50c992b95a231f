import { rejectionReasons } from './rejection.ts';
import type { RejectionReason } from './rejection.ts';

/** What coaches can make of a line of the advice. */
export const judgements = ['taken', 'reworded', 'rejected'] as const;
export type Judgement = (typeof judgements)[number];

/** What became of one line for one person; a reason only where it was rejected. */
export interface JudgedOnce {
  readonly personId: string;
  readonly line: string;
  readonly judgement: Judgement;
  readonly reason: RejectionReason | null;
}

/** In how many people's profiles; null is one to four of them, or hidden so that such a number cannot be worked out. */
type Count = number | null;

export interface JudgedLine extends Readonly<Record<Judgement, Count>> {
  readonly line: string;
  /** Only those that may be shown, the most given first. */
  readonly reasons: readonly { readonly reason: RejectionReason; readonly people: number }[];
}

export const judgedFigure = (line: string, judgement: Judgement): string => `judged:${judgement}:${line}`;
export const reasonFigure = (line: string, reason: RejectionReason): string => `reason:${reason}:${line}`;
const begin = /^judged:[a-z]+:/;

/**
 * How often each line was taken over, reworded or rejected, and why, the most judged first. Of what is shown only: the
 * order must not tell what is hidden.
 * @param names of all figures that are shown
 */
export function judgedOf(
  names: readonly string[],
  figure: (name: string) => number | null,
): readonly JudgedLine[] {
  const lines = new Set(names.filter((name) => begin.test(name)).map((name) => name.replace(begin, '')));
  const sumOf = (line: JudgedLine): number =>
    judgements.reduce((sum, judgement) => sum + (line[judgement] ?? 0), 0);
  return [...lines]
    .map((line): JudgedLine => {
      const count = (judgement: Judgement): Count => figure(judgedFigure(line, judgement));
      return {
        line,
        taken: count('taken'),
        reworded: count('reworded'),
        rejected: count('rejected'),
        reasons: rejectionReasons
          .flatMap((reason) => {
            const people = figure(reasonFigure(line, reason));
            return people === null || people === 0 ? [] : [{ reason, people }];
          })
          .sort((a, b) => b.people - a.people),
      };
    })
    .filter((line) => sumOf(line) > 0)
    .sort((a, b) => sumOf(b) - sumOf(a) || a.line.localeCompare(b.line));
}
