import { z } from 'zod';
import { centsOf, minutesOf, numberOf } from '#core/quantity.ts';
import { onlineOnly, passedAfter, savedAfter, toldFields } from './told.ts';
import type { Passed, SavedIn } from './told.ts';

/** What she tells about herself for advice; everything may stay open. */
export interface OwnFacts {
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  /** Minutes of her own in an ordinary week, and minutes of study leave that she already has. */
  readonly ownMinutes: number | null;
  readonly leaveMinutes: number | null;
  /** Cents that she can pay herself in a school year. */
  readonly budgetCents: number | null;
  readonly wantsQualification: 'yes' | 'no' | 'unsure' | null;
  /** A credential that she looks towards, or 'stay'. */
  readonly goal: string | null;
  /** What is hers alone, about her own life. */
  readonly note: string;
  readonly passed: Passed;
  readonly saved: readonly SavedIn[];
  /** Regions, `own-place` and `online-only`; null while she did not say. */
  readonly travel: readonly string[] | null;
}

export const noFacts: OwnFacts = {
  birthYear: null,
  birthMonth: null,
  ownMinutes: null,
  leaveMinutes: null,
  budgetCents: null,
  wantsQualification: null,
  goal: null,
  note: '',
  passed: {},
  saved: [],
  travel: null,
};

export const longestNote = 1000;

interface Bounds {
  /** Reads it in whole years, minutes or cents. */
  readonly read: (text: string) => number | null;
  readonly least: number;
  readonly most: number;
  /** The sentence for what lies outside. */
  readonly code: string;
}

/**
 * Reads a number as people type it. In a draft an unreadable or impossible text leaves what was there (undefined).
 */
function number({ read, least, most, code }: Bounds, draft: boolean) {
  return z
    .union([z.string().max(20), z.number().transform(String)])
    .transform((text, context): number | null | undefined => {
      if (text.trim() === '') return null;
      const value = read(text);
      if (value !== null && Number.isInteger(value) && value >= least && value <= most) return value;
      if (!draft) context.addIssue({ code: 'custom', message: value === null ? 'not-a-number' : code });
      return undefined;
    })
    .optional();
}

const orNothing = <T extends z.ZodType<string>>(choice: T) =>
  z.preprocess((value) => (value === '' ? null : value), choice.nullable().optional());

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

const form = (draft: boolean) =>
  z.strictObject({
    personId: z.uuid(),
    version: z.coerce.number().int().min(0),
    birthMonth: orNothing(z.enum(months)).transform((month) => month && Number(month)),
    birthYear: number({ read: numberOf, least: 1930, most: 2012, code: 'not-a-birth-year' }, draft),
    ownHours: number({ read: minutesOf, least: 0, most: 60 * 60, code: 'not-week-hours' }, draft),
    leaveHours: number({ read: minutesOf, least: 0, most: 40 * 60, code: 'not-week-hours' }, draft),
    budgetEuros: number({ read: centsOf, least: 0, most: 10_000_000, code: 'not-an-amount' }, draft),
    wantsQualification: orNothing(z.enum(['yes', 'no', 'unsure'])),
    goal: orNothing(z.string().max(60)),
    note: z.string().trim().max(longestNote).optional(),
    ...toldFields(draft),
  });

/** One of the forms, with every field judged; what it does not ask stays as it was. */
export const factsInput = form(false);

/** The same while she types: what cannot be read is left as it was. */
export const factsDraftInput = form(true);

/** A form that says one half of something, or two things that cannot both be so; asked at the field. */
export function halfToldIn({
  birthMonth,
  birthYear,
  travel,
}: z.infer<typeof factsInput>): { readonly field: string; readonly code: string } | null {
  const isTold = (value: number | null | undefined): boolean => typeof value === 'number';
  if (isTold(birthMonth) && birthYear === null) return { field: 'birthYear', code: 'year-missing' };
  if (isTold(birthYear) && birthMonth === null) return { field: 'birthMonth', code: 'month-missing' };
  return travel?.includes(onlineOnly) === true && travel.length > 1
    ? { field: 'travel', code: 'nowhere-and-somewhere' }
    : null;
}

/** Fields of her facts; undefined means untouched. */
export type FactsChange = { readonly [Field in keyof OwnFacts]?: OwnFacts[Field] | undefined };

/** What the form changes in what was kept. */
export function factsOf(input: z.infer<typeof factsInput>, kept: OwnFacts): FactsChange {
  const { birthMonth, birthYear, wantsQualification, goal, note } = input;
  return {
    birthMonth,
    birthYear,
    ownMinutes: input.ownHours,
    leaveMinutes: input.leaveHours,
    budgetCents: input.budgetEuros,
    wantsQualification,
    goal,
    note,
    passed: passedAfter(kept.passed, input.passed ?? {}),
    saved: savedAfter(kept.saved, input.saved),
    travel: input.travel,
  };
}
