import { keysOf } from '#core/keys.ts';
import { z } from 'zod';
import { isoDate, schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import type { Certificate } from './person.ts';
import { minutesOf } from '#core/quantity.ts';
import { dayTyped } from '#core/typed-day.ts';
import { valueOn } from '#core/rule.ts';
import { savedBalance } from './saved.ts';
import type { SavedBalance } from './saved.ts';

/** Tests that give entry somewhere, by the name of their field. */
export const knownTests = {
  geography: 'test:pabo-geography',
  history: 'test:pabo-history',
  nature: 'test:pabo-nature',
  twentyOne: 'test:21plus',
} as const;
export type TestName = keyof typeof knownTests;
export const testNames = keysOf(knownTests);

/** When she passed which. */
export type Passed = Readonly<Partial<Record<TestName, IsoDate>>>;

/** What she passed up to a day; whether it still counts is for the check that asks it. */
export const certificatesOf = (passed: Passed, asOf: IsoDate): readonly Certificate[] =>
  testNames.flatMap((name) => {
    const obtainedOn = passed[name];
    return obtainedOn === undefined || obtainedOn > asOf
      ? []
      : [{ credential: knownTests[name], obtainedOn }];
  });

/** For what hours are put aside, and by which rule that ends. */
const terms = {
  di: 'di.save_max_years',
  older: 'di.older.save_max_years',
  prof: 'prof.save_max_years',
} as const;
export type Pot = keyof typeof terms;
export const pots = Object.keys(terms) as [Pot, ...Pot[]];

export interface SavedIn {
  readonly pot: Pot;
  /** The year in which that school year started. */
  readonly startYear: number;
  readonly minutes: number;
}

/** A pot as she is asked about it: its school years, the last standing for everything before it too. */
export interface AskedPot extends SavedBalance {
  readonly pot: Pot;
  readonly years: readonly number[];
}

/** The pots that somebody of this age can have on a day (null: not told), with what of them may be carried along. */
export function potsOn(
  saved: readonly SavedIn[],
  rules: readonly RuleVersion[],
  age: number | null,
  asOf: IsoDate,
): readonly AskedPot[] {
  const { startYear } = schoolYearOf(asOf);
  const from = valueOn(rules, 'di.older.age', asOf, Infinity);
  return pots.flatMap((pot) => {
    const own = saved.filter((one) => one.pot === pot);
    if (pot === 'older' && own.length === 0 && (age === null || age < from)) return [];
    const term = valueOn(rules, terms[pot], asOf, 0);
    const years = Array.from({ length: term + 1 }, (_, ago) => startYear - 1 - ago);
    const balance = savedBalance(
      own.map((one) => ({ ...one, used: 0 })),
      startYear,
      term,
    );
    return [{ pot, years, ...balance }];
  });
}

/** Where she can go besides the regions: the place of her school; or nowhere. */
export const ownPlace = 'own-place';
export const onlineOnly = 'online-only';

const first = isoDate('2000-01-01');
const last = isoDate('2100-12-31');

/** A day or nothing; in a draft, what is no day leaves what was there (undefined). */
const dayOrNothing = (draft: boolean) =>
  z
    .string()
    .max(20)
    .default('')
    .transform((text, context): IsoDate | null | undefined => {
      if (text.trim() === '') return null;
      const day = dayTyped(text);
      if ('value' in day && first <= day.value && day.value <= last) return day.value;
      if (!draft) context.addIssue({ code: 'custom', message: 'fault' in day ? day.fault : 'not-a-date' });
      return undefined;
    });

const mostMinutes = 500 * 60;

/** Minutes or nothing, as people type hours. */
const hoursOrNothing = (draft: boolean) =>
  z
    .string()
    .max(20)
    .transform((text, context): number | null | undefined => {
      if (text.trim() === '') return null;
      const minutes = minutesOf(text);
      if (minutes !== null && minutes <= mostMinutes) return minutes;
      if (!draft) context.addIssue({ code: 'custom', message: 'not-saved-hours' });
      return undefined;
    });

/** The fields of the form for what stands in this file. */
export const toldFields = (draft: boolean) => ({
  passed: z
    .strictObject({
      geography: dayOrNothing(draft),
      history: dayOrNothing(draft),
      nature: dayOrNothing(draft),
      twentyOne: dayOrNothing(draft),
    })
    .optional(),
  saved: z
    .partialRecord(z.enum(pots), z.record(z.string().regex(/^20\d\d$/), hoursOrNothing(draft)))
    .default({}),
  travel: z
    .array(z.string().regex(/^[a-z-]{0,40}$/))
    .max(20)
    // The form says an empty one with it, so that no box ticked is an answer too.
    .transform((places) => places.filter((place) => place !== ''))
    .transform((places) => (places.length === 0 ? null : places))
    .optional(),
});

type PassedChange = Readonly<Partial<Record<TestName, IsoDate | null | undefined>>>;
type SavedChange = Readonly<Partial<Record<Pot, Readonly<Record<string, number | null | undefined>>>>>;

/** What stands after a change: nothing takes a test away, undefined leaves it. */
export function passedAfter(kept: Passed, change: PassedChange): Passed {
  const all = testNames.flatMap((name) => {
    const day = change[name] === undefined ? (kept[name] ?? null) : change[name];
    return day === null ? [] : [[name, day]];
  });
  return Object.fromEntries(all) as Passed;
}

/** The same for hours; a school year that the form did not ask about stays as it was. */
export function savedAfter(kept: readonly SavedIn[], change: SavedChange): readonly SavedIn[] {
  const touched = pots.flatMap((pot) =>
    Object.entries(change[pot] ?? {}).flatMap(([year, minutes]) =>
      minutes === undefined ? [] : [{ pot, startYear: Number(year), minutes: minutes ?? 0 }],
    ),
  );
  const rest = kept.filter(
    ({ pot, startYear }) => !touched.some((one) => one.pot === pot && one.startYear === startYear),
  );
  return [...rest, ...touched]
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => pots.indexOf(one.pot) - pots.indexOf(other.pot) || one.startYear - other.startYear);
}
