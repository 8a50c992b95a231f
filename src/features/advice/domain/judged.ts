import { showableBesideTotal, standsBeside } from '#core/few-people.ts';
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

export interface Judged {
  /** Lines of which at least one number can be shown, the most judged first. */
  readonly lines: readonly JudgedLine[];
  /** How many lines were judged for too few people to show any. */
  readonly hidden: number;
}

type People = ReadonlySet<string>;

const peopleOf = (some: readonly JudgedOnce[]): People => new Set(some.map(({ personId }) => personId));

/**
 * How often each line was taken over, reworded or rejected, and why. No figure is about one to four people, and neither
 * is the difference of two of which one counts a part of the other (core/few-people.ts). Reasons stand beside the number
 * of rejections they explain, never added up over lines.
 */
export function judgedOf(all: readonly JudgedOnce[]): Judged {
  const kept: People[] = [];
  const codes = [...new Set(all.map(({ line }) => line))];
  const lines = codes
    .map((line) => all.filter((one) => one.line === line))
    .sort((a, b) => peopleOf(b).size - peopleOf(a).size || nameOf(a).localeCompare(nameOf(b)))
    .map((own) => judgedLine(own, kept));
  const shown = lines.filter((line) => sumOf(line) > 0).sort((a, b) => sumOf(b) - sumOf(a));
  return { lines: shown, hidden: lines.length - shown.length };
}

/** Of what is shown only: the order must not tell what is hidden. */
const sumOf = (line: JudgedLine): number =>
  judgements.reduce((sum, judgement) => sum + (line[judgement] ?? 0), 0);

const nameOf = (own: readonly JudgedOnce[]): string => own[0]?.line ?? '';

function judgedLine(own: readonly JudgedOnce[], kept: People[]): JudgedLine {
  const count = (judgement: Judgement): Count => {
    const people = peopleOf(own.filter((one) => one.judgement === judgement));
    if (!standsBeside(people, kept)) return null;
    kept.push(people);
    return people.size;
  };
  const [taken, reworded, rejected] = [count('taken'), count('reworded'), count('rejected')];
  const reasons = rejected === null ? [] : reasonsOf(own, kept);
  return { line: nameOf(own), taken, reworded, rejected, reasons };
}

function reasonsOf(own: readonly JudgedOnce[], kept: People[]): JudgedLine['reasons'] {
  const groups = rejectionReasons
    .map((reason) => ({ key: reason, people: peopleOf(own.filter((one) => one.reason === reason)) }))
    .filter(({ people }) => people.size > 0);
  const alone = groups.filter(({ people }) => !standsBeside(people, kept)).map(({ key }) => key);
  const { shown } = showableBesideTotal(groups, new Set(alone));
  const reasons = groups.filter(({ key }) => shown.has(key));
  kept.push(...reasons.map(({ people }) => people));
  return reasons
    .map(({ key, people }) => ({ reason: key, people: people.size }))
    .sort((a, b) => b.people - a.people);
}
