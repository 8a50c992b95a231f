import { z } from 'zod';
import { asked, day, quantity, radio, text } from '#core/form/field.ts';
import type { Extra, Field, Read } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import { beside } from '#core/form/shape.ts';
import type { ContentOf } from '#core/form/shape.ts';
import { centsOf, eurosText, hoursText, minutesOf, numberOf, numberText } from '#core/quantity.ts';
import { onlineOnly, pots } from './told.ts';
import type { SavedIn } from './told.ts';

const optional = { optional: true } as const;

/** Whole years, minutes or cents between two bounds; what lies outside them has a sentence of its own. */
const within =
  (read: (typed: string) => number | null, least: number, most: number, code: string) =>
  (typed: string): Read<number> => {
    const value = read(typed);
    if (value === null) return { fault: 'not-a-number' };
    return Number.isInteger(value) && value >= least && value <= most ? { value } : { fault: code };
  };

const weekly = (most: number, name: string) =>
  quantity('hours', within(minutesOf, 0, most * 60, 'not-week-hours'), hoursText, { name, ...optional });

const orNull = <Value extends string>(one: z.ZodType<Value>) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), one.nullable());

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const month: Field<number | null, 'select'> = asked(
  'select',
  orNull(z.enum(months)).transform((typed) => typed && Number(typed)),
  numberText,
  { of: months, ...optional },
);

/** What she looks towards: a credential out of the goals that the page knows, or «staying». */
const goal: Field<string | null, 'select'> = asked(
  'select',
  orNull(z.string().max(60)),
  (code) => code ?? '',
  { from: 'goals', ...optional },
);

const passedOn = (name: string) => day({ name: `passed.${name}`, ahead: 'not-yet-passed', ...optional });

const savedHours = quantity(
  'hours',
  (typed) => {
    const value = minutesOf(typed);
    return value !== null && value <= 500 * 60 ? { value } : { fault: 'not-saved-hours' };
  },
  hoursText,
  {},
).save;

/** Per purpose and school year; only the page knows which of them it asks. */
const saved: Field<readonly SavedIn[], 'own'> = asked(
  'own',
  z
    .partialRecord(z.enum(pots), z.record(z.string().regex(/^20\d\d$/), savedHours))
    .default({})
    .transform((typed): readonly SavedIn[] =>
      pots.flatMap((pot) =>
        Object.entries(typed[pot] ?? {})
          .map(([year, minutes]) => ({ pot, startYear: Number(year), minutes: minutes ?? 0 }))
          .filter(({ minutes }) => minutes > 0)
          .sort((one, other) => one.startYear - other.startYear),
      ),
    ),
  (all) =>
    Object.fromEntries(
      pots.map((pot) => {
        const own = all.filter((one) => one.pot === pot);
        return [pot, Object.fromEntries(own.map((one) => [one.startYear, hoursText(one.minutes)]))];
      }),
    ),
);

const place = z.string().regex(/^[a-z-]{1,40}$/);

const warned: Extra = { warn: 'no-health', lines: 4, ...optional };

/** What she tells about herself for advice, a screen for each part; everything may stay open. */
export const factsForm = form(
  {
    wants: { wantsQualification: radio(['yes', 'no', 'unsure'], optional), goal },
    room: {
      /** Minutes of her own in an ordinary week, and minutes of study leave that she already has. */
      ownMinutes: weekly(60, 'ownHours'),
      leaveMinutes: weekly(40, 'leaveHours'),
      /** Cents that she can pay herself in a school year. */
      budgetCents: quantity('euros', within(centsOf, 0, 10_000_000, 'not-an-amount'), eurosText, {
        name: 'budgetEuros',
        ...optional,
      }),
    },
    birth: {
      born: beside({
        birthMonth: month,
        birthYear: quantity('number', within(numberOf, 1930, 2012, 'not-a-birth-year'), numberText, {
          whole: true,
          ...optional,
        }),
      }),
    },
    tests: {
      passed: beside({
        geography: passedOn('geography'),
        history: passedOn('history'),
        nature: passedOn('nature'),
        twentyOne: passedOn('twentyOne'),
      }),
    },
    saved: { saved },
    around: {
      /** Regions, `own-place` and `online-only`; empty while she did not say. */
      travel: asked('some', z.array(place).max(20).default([]), (places) => places, {
        from: 'places',
        ...optional,
      }),
      /** What is hers alone, about her own life. */
      note: text(1000, warned),
    },
  },
  ({ birthMonth, birthYear }) =>
    typeof birthMonth === 'number' && birthYear === null ? { at: 'birthYear', code: 'year-missing' } : null,
  ({ birthMonth, birthYear }) =>
    typeof birthYear === 'number' && birthMonth === null ? { at: 'birthMonth', code: 'month-missing' } : null,
  ({ travel }) =>
    travel?.includes(onlineOnly) === true && travel.length > 1
      ? { at: 'travel', code: 'nowhere-and-somewhere' }
      : null,
);

export type OwnFacts = ContentOf<typeof factsForm.parts>;

export const noFacts: OwnFacts = factsForm.whole({}).parse({});
