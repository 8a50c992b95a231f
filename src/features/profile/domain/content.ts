import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';
import type { FieldError, FieldErrors } from '#core/error.ts';

/** Ways to go on, all equal; growth in her own work first, because most people want it and it is most often possible (L-24, L-32). */
export const adviceKinds = ['in-function', 'task', 'module', 'qualification'] as const;
export type AdviceKind = (typeof adviceKinds)[number];

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

export const mostSteps = 8;

const blankIsNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

const adviceInput = z.strictObject({
  adviceId: z.preprocess(blankIsNull, z.uuid().nullable()),
  title: z.string().max(160).default(''),
  direction: z.preprocess(blankIsNull, z.enum(directions).nullable()),
  kind: z.preprocess(blankIsNull, z.enum(adviceKinds).nullable()),
  why: z.string().max(1500).default(''),
});

/** A form sends its steps as a group by number, a program as a list. */
const asList = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([, step]) => step as unknown)
    : (value ?? []);

/** Lenient: a half-written profile is fine. */
export const contentInput = z.strictObject({
  qualities: z.string().max(6000).default(''),
  ambitions: z.string().max(6000).default(''),
  learningNeed: z.string().max(6000).default(''),
  steps: z.preprocess(asList, z.array(adviceInput).max(mostSteps + 1)),
});

const isBlank = (step: Advice): boolean => step.title.trim() === '' && step.why.trim() === '';

/** Without the steps in which nothing was written; at most eight remain. */
export const withoutBlankSteps = (content: ProfileContent): ProfileContent => ({
  ...content,
  steps: content.steps.filter((step) => !isBlank(step)).slice(0, mostSteps),
});

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
  content: ProfileContent,
  { line, ...words }: AdvisedLine,
  takenOn: IsoDate,
): ProfileContent | null {
  const { steps } = withoutBlankSteps(content);
  if (linesIn(steps).includes(line)) return { ...content, steps };
  if (steps.length >= mostSteps) return null;
  const { title, why } = words;
  const taken: Advice = { ...words, adviceId: null, origin: { line, title, why, takenOn } };
  return { ...content, steps: [...steps, taken] };
}

/** Which lines of the reasoning stand among the steps. */
export const linesIn = (steps: readonly Advice[]): readonly string[] =>
  steps.flatMap(({ origin }) => (origin === undefined ? [] : [origin.line]));
