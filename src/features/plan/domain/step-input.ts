import { z } from 'zod';
import { centsOf, dayOf, minutesOf } from '#core/quantity.ts';
import { initiatives } from './step.ts';
import { stepKinds } from '#core/plan-step.ts';
import type { StepContent } from './step.ts';

/** A step is filled in on four small pages. */
export const stepParts = ['what', 'practice', 'asks', 'when'] as const;
export type StepPart = (typeof stepParts)[number];

/** The pages on which she has told something; a page that she only passed is not among them. */
export function filledParts(step: StepContent): readonly StepPart[] {
  const { practice } = step;
  const told: Readonly<Record<StepPart, readonly unknown[]>> = {
    what: [step.title, step.kind, step.why, step.initiative],
    practice: [practice.group, practice.task, practice.moment],
    asks: [
      step.timeMinutes,
      step.moneyCents,
      step.room,
      step.freeHands,
      step.freeHandsBy,
      step.cover,
      step.practicePlace,
      step.career,
      step.task,
    ],
    when: [step.startsOn, step.endsOn, step.expectedEffect],
  };
  return stepParts.filter((part) =>
    told[part].some((value) => value !== null && value !== '' && value !== false),
  );
}

const own = { stepId: z.uuid(), version: z.coerce.number().int().min(1) };

const words = (longest: number) => z.string().trim().max(longest).default('');

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.enum(values).nullable());

/** Reads what was typed; unreadable text is an error, or in a draft «leave it as it was» (undefined). */
function typed<T>(read: (text: string) => T | null, code: string, draft: boolean) {
  return z
    .string()
    .max(60)
    .default('')
    .transform((text, context): T | null | undefined => {
      if (text.trim() === '') return null;
      const value = read(text);
      if (value !== null) return value;
      if (!draft) context.addIssue({ code: 'custom', message: code });
      return undefined;
    });
}

/** An amount above 0 and at most this. */
const within =
  (read: (text: string) => number | null, most: number) =>
  (text: string): number | null => {
    const value = read(text);
    return value !== null && value > 0 && value <= most ? value : null;
  };

const whatPart = z.strictObject({
  ...own,
  part: z.literal('what'),
  kind: choice(stepKinds),
  title: words(120),
  why: words(1500),
  initiative: choice(initiatives),
});

const practicePart = z.strictObject({
  ...own,
  part: z.literal('practice'),
  group: words(120),
  task: words(300),
  moment: words(120),
});

const asksPart = (draft: boolean) =>
  z.strictObject({
    ...own,
    part: z.literal('asks'),
    timeHours: typed(within(minutesOf, 2_000 * 60), 'not-hours', draft),
    moneyEuros: typed(within(centsOf, 10_000_000), 'not-euros', draft),
    room: words(300),
    freeHands: words(300),
    freeHandsBy: words(120),
    cover: words(300),
    practicePlace: z.literal('on').optional(),
    career: words(300),
    newTask: words(300),
  });

const whenPart = (draft: boolean) =>
  z
    .strictObject({
      ...own,
      part: z.literal('when'),
      startsOn: typed(dayOf, 'not-a-date', draft),
      endsOn: typed(dayOf, 'not-a-date', draft),
      expectedEffect: words(1500),
    })
    .superRefine(({ startsOn, endsOn }, context) => {
      if (draft || !startsOn || !endsOn || startsOn <= endsOn) return;
      context.addIssue({ code: 'custom', message: 'before-start', path: ['endsOn'] });
    });

const saved = (draft: boolean) =>
  z
    .discriminatedUnion('part', [whatPart, practicePart, asksPart(draft), whenPart(draft)])
    .transform((input) => ({ stepId: input.stepId, version: input.version, content: contentOf(input) }));

/** One page of the form, with every field judged. */
export const saveStepInput = saved(false);

/** The same while someone types: takes what can be read and leaves the rest as it was. */
export const draftStepInput = saved(true);

type PartInput =
  | z.infer<typeof whatPart>
  | z.infer<typeof practicePart>
  | z.infer<ReturnType<typeof asksPart>>
  | z.infer<ReturnType<typeof whenPart>>;

/** The fields of a step that one page fills; undefined means untouched. */
export type StepChange = { readonly [Field in keyof StepContent]?: StepContent[Field] | undefined };

function contentOf(input: PartInput): StepChange {
  switch (input.part) {
    case 'what':
      return { kind: input.kind, title: input.title, why: input.why, initiative: input.initiative };
    case 'practice':
      return { practice: { group: input.group, task: input.task, moment: input.moment } };
    case 'asks':
      return {
        timeMinutes: input.timeHours,
        moneyCents: input.moneyEuros,
        room: input.room,
        freeHands: input.freeHands,
        freeHandsBy: input.freeHandsBy,
        cover: input.cover,
        practicePlace: input.practicePlace === 'on',
        career: input.career,
        task: input.newTask,
      };
    case 'when':
      return { startsOn: input.startsOn, endsOn: input.endsOn, expectedEffect: input.expectedEffect };
  }
}

/** What must be there before a step is put before the school: field and part where it is filled in. */
export function missingIn(step: StepContent): readonly { field: 'title' | 'kind'; part: StepPart }[] {
  const missing: { field: 'title' | 'kind'; part: StepPart }[] = [];
  if (step.title === '') missing.push({ field: 'title', part: 'what' });
  if (step.kind === null) missing.push({ field: 'kind', part: 'what' });
  return missing;
}
