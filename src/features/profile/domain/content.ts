import type { IsoDate } from '#core/date.ts';
import type { Direction } from '#core/direction.ts';
import type { FieldError, FieldErrors } from '#core/error.ts';
import { mostSteps } from './profile.form.ts';
import type { AdviceKind } from './profile.form.ts';

/** One advised next step; its place in the list is its rank. */
export interface Advice {
  /** The same in every version of the profile; null while it was never kept. */
  readonly adviceId: string | null;
  readonly title: string;
  readonly direction: Direction | null;
  readonly kind: AdviceKind | null;
  readonly why: string;
  /** Only where it was taken over from the reasoning. */
  readonly origin?: Origin | undefined;
}

/**
 * The line of the reasoning that a step was taken from, in the words it had: so it is seen what a coach makes of it. The
 * day says which versions of the rules it rested on.
 */
export interface Origin {
  readonly line: string;
  readonly title: string;
  readonly why: string;
  readonly takenOn: IsoDate;
}

/** What the coach writes; every text may still be empty. */
export interface ProfileContent {
  readonly qualities: string;
  readonly ambitions: string;
  readonly learningNeed: string;
  readonly steps: readonly Advice[];
}

const isBlank = (step: Advice): boolean => step.title.trim() === '' && step.why.trim() === '';

/** Without the steps in which nothing was written; at most eight remain. */
export const withoutBlankSteps = (steps: readonly Advice[]): readonly Advice[] =>
  steps.filter((step) => !isBlank(step)).slice(0, mostSteps);

/** Moves one step a place up; the first, and a place that does not exist, stay where they are. */
export function moveUp(steps: readonly Advice[], place: number): readonly Advice[] {
  const step = steps[place];
  const above = steps[place - 1];
  if (step === undefined || above === undefined) return steps;
  return [...steps.slice(0, place - 1), step, above, ...steps.slice(place + 1)];
}

/**
 * What is still missing before she can be given it, by field; empty when nothing is. Steps in which nothing was
 * written do not count, and the others keep their place. There is always at least one step, and at least one that is
 * no qualification: «no pabo» is a full answer (L-32).
 */
export function missing(content: ProfileContent): FieldErrors {
  const fields: Record<string, FieldError[]> = {};
  for (const [name, code] of missingTexts) {
    if (content[name].trim() === '') fields[name] = [{ code }];
  }
  const written = [...content.steps.entries()].filter(([, step]) => !isBlank(step));
  for (const [place, step] of written) {
    if (step.title.trim() === '') fields[`steps.${String(place)}.title`] = [{ code: 'no-title' }];
    if (step.kind === null) fields[`steps.${String(place)}.kind`] = [{ code: 'no-kind' }];
  }
  const [first] = written;
  if (first === undefined) fields['steps.0.title'] = [{ code: 'no-step' }];
  else if (written.every(([, { kind }]) => kind === 'qualification')) {
    fields[`steps.${String(first[0])}.kind`] = [{ code: 'only-qualification' }];
  }
  return fields;
}

const missingTexts = [
  ['qualities', 'no-qualities'],
  ['ambitions', 'no-ambitions'],
  ['learningNeed', 'no-learning-need'],
] as const;

/**
 * Only an id that this profile knows stands for an advice of before, and brings where it came from; anything else is a
 * new one.
 */
export const knownAdvice = (
  steps: readonly Advice[],
  known: ReadonlyMap<string, Origin | undefined>,
): readonly Advice[] => {
  const taken = new Set<string>();
  return steps.map((step) => {
    const { adviceId } = step;
    if (adviceId === null || !known.has(adviceId) || taken.has(adviceId)) return { ...step, adviceId: null };
    taken.add(adviceId);
    return { ...step, origin: known.get(adviceId) };
  });
};

/** A line of the reasoning, in the words in which it was read. */
export type AdvisedLine = Pick<Advice, 'title' | 'direction' | 'kind' | 'why'> & { readonly line: string };

/** The steps with that line at the end. Taken over before, it is not put there twice; null when there is no room left. */
export function withLine(
  all: readonly Advice[],
  { line, ...words }: AdvisedLine,
  takenOn: IsoDate,
): readonly Advice[] | null {
  const steps = withoutBlankSteps(all);
  if (linesIn(steps).includes(line)) return steps;
  if (steps.length >= mostSteps) return null;
  const { title, why } = words;
  return [...steps, { ...words, adviceId: null, origin: { line, title, why, takenOn } }];
}

/** Which lines of the reasoning stand among the steps. */
export const linesIn = (steps: readonly Advice[]): readonly string[] =>
  steps.flatMap(({ origin }) => (origin === undefined ? [] : [origin.line]));
