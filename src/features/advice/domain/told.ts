import { keysOf } from '#core/keys.ts';
import { schoolYearOf } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import type { Certificate } from './person.ts';
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
export type Passed = Readonly<Partial<Record<TestName, IsoDate | null>>>;

/** The tests alone, of all that she told. */
export const passedIn = (told: Passed): Passed =>
  Object.fromEntries(testNames.flatMap((name) => (told[name] ? [[name, told[name]]] : [])));

/** What she passed up to a day; whether it still counts is for the check that asks it. */
export const certificatesOf = (told: Passed, asOf: IsoDate): readonly Certificate[] =>
  testNames.flatMap((name) => {
    const obtainedOn = told[name];
    return !obtainedOn || obtainedOn > asOf ? [] : [{ credential: knownTests[name], obtainedOn }];
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
