import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';

/** How much she wants it, 1 (rather not) to 5 (very much); how much is possible, 1 (cannot) to 5 (certainly). */
export type Score = 1 | 2 | 3 | 4 | 5;

/** Did she know that this was possible? (L-33) */
export const knewAnswers = ['yes', 'partly', 'no'] as const;
export type Knew = (typeof knewAnswers)[number];

export const otherSchoolAnswers = ['yes', 'maybe', 'no'] as const;
export type OtherSchool = (typeof otherSchoolAnswers)[number];

/** Where she sees herself in five years (L-19). */
export const fiveYearViews = [
  'present-function',
  'other-function',
  'other-sector',
  'self-employed',
  'unknown',
] as const;
export type FiveYearView = (typeof fiveYearViews)[number];

/**
 * What she can point at within a direction (L-18, L-19, L-20, L-22, L-24a…d). What few people ask for stands last.
 */
export const optionsOf = {
  expert: [],
  switch: ['behaviour', 'pupil-type', 'sub-field', 'education-type', 'supporting-matters'],
  flexible: ['second-job', 'other-sector', 'self-employed'],
  tasks: [
    'variety',
    'educational-development',
    'lesson-methods',
    'coordinate-support-staff',
    'other-coordination',
  ],
  leadership: [],
  reach: ['foundation', 'region'],
} as const satisfies Record<Direction, readonly string[]>;

export type CompassOption = (typeof optionsOf)[Direction][number];

/** Directions few people ask for (L-19, L-21, L-22): always reachable, never pressed upon anyone. */
export const quietDirections: ReadonlySet<Direction> = new Set(['flexible', 'leadership', 'reach']);

/** Her answer for one direction; null is "not answered yet". */
export interface Wish {
  readonly want: Score | null;
  readonly knew: Knew | null;
  readonly otherSchool: OtherSchool | null;
  readonly fiveYears: FiveYearView | null;
  readonly options: readonly CompassOption[];
  readonly note: string;
}

export interface DatedWish extends Wish {
  readonly answeredOn: IsoDate;
}

export type Wishes = Readonly<Record<Direction, Wish>>;

export const noWish: Wish = {
  want: null,
  knew: null,
  otherSchool: null,
  fiveYears: null,
  options: [],
  note: '',
};

/** True when two answers say the same; the order of the options does not matter. */
export const sameWish = (a: Wish, b: Wish): boolean =>
  a.want === b.want &&
  a.knew === b.knew &&
  a.otherSchool === b.otherSchool &&
  a.fiveYears === b.fiveYears &&
  a.note === b.note &&
  [...a.options].sort().join() === [...b.options].sort().join();

/**
 * Has she said enough for the talk and the profile? The directions that are not quiet have a want.
 * Source: L-19 "low-appetite directions stay reachable but are not pushed".
 */
export const isAnswered = (wishes: Wishes): boolean =>
  directions.every((direction) => quietDirections.has(direction) || wishes[direction].want !== null);

const blankIsNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value);
const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && value !== '' ? Number(value) : value === '' ? undefined : value;
/** A figure from 1 to 5, as a number or as a form sends it. */
export const scoreInput = z.preprocess(
  asNumber,
  z
    .number()
    .int()
    .min(1)
    .max(5)
    .transform((value) => value as Score),
);
const score = z.preprocess(blankIsNull, scoreInput.nullable());
const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(blankIsNull, z.enum(values).nullable());

const base = { want: score, knew: choice(knewAnswers), note: z.string().max(2000).default('') };
const options = <Code extends CompassOption>(codes: readonly Code[]) =>
  z
    .array(z.enum(codes))
    .default([])
    .transform((picked) => codes.filter((code) => picked.includes(code)));

const part = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => value ?? {}, schema);

/** All six answers at once; what is left out is "not answered". Lenient: a half-written compass is fine. */
export const wishesInput = z
  .strictObject({
    expert: part(z.strictObject(base)),
    switch: part(
      z.strictObject({
        ...base,
        otherSchool: choice(otherSchoolAnswers),
        options: options(optionsOf.switch),
      }),
    ),
    flexible: part(
      z.strictObject({ ...base, fiveYears: choice(fiveYearViews), options: options(optionsOf.flexible) }),
    ),
    tasks: part(z.strictObject({ ...base, options: options(optionsOf.tasks) })),
    leadership: part(z.strictObject(base)),
    reach: part(z.strictObject({ ...base, options: options(optionsOf.reach) })),
  })
  .transform((given): Wishes => ({
    expert: { ...noWish, ...given.expert },
    switch: { ...noWish, ...given.switch },
    flexible: { ...noWish, ...given.flexible },
    tasks: { ...noWish, ...given.tasks },
    leadership: { ...noWish, ...given.leadership },
    reach: { ...noWish, ...given.reach },
  }));
