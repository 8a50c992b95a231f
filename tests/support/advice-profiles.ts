import { addDays, isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { personFunctions } from '#features/advice/domain/person.ts';

/** A profile as the command `advise` reads it (contract). */
export const whole = {
  asOf: '2026-11-21',
  age: 34,
  function: 'onderwijsassistent-b',
  workingTimeFactor: 0.6,
  employedFrom: '2019-08-01',
  yearsWorking: 12,
  yearsInEducation: 7,
  diplomas: [{ level: 'mbo-4', field: 'onderwijsassistent' }],
  wishes: { expert: 4, switch: 2, flexible: 1, tasks: 5, leadership: 1, reach: 2 },
  wantsQualification: 'unsure',
  ownHoursPerWeek: 4,
  studyLeaveHoursPerWeek: 0,
  budgetCents: 50_000,
};

/** Numbers from 0 up to 1 that follow from a seed alone. */
export function seededChance(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Profile = Record<string, unknown> & { readonly diplomas: Record<string, unknown>[] };

/** A profile that must be accepted. */
export function anyProfile(seed: number): Profile {
  return build(seededChance(seed));
}

function build(next: () => number): Profile {
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
  const day = (): string => addDays(isoDate('2000-01-01'), upTo(20_000));
  return {
    asOf: addDays(isoDate('2021-08-01'), upTo(15_000)),
    age: 14 + upTo(86),
    function: pick(personFunctions),
    workingTimeFactor: next() < 0.1 ? upTo(1) : next(),
    employedFrom: day(),
    yearsWorking: next() * 80,
    yearsInEducation: upTo(80),
    diplomas: Array.from({ length: upTo(3) }, () => ({
      level: pick(diplomaLevels),
      field: pick(['', 'pabo', 'Onderwijsassistent', 'zorg en welzijn', '✎ ’t']),
    })),
    wishes: Object.fromEntries(directions.map((direction) => [direction, 1 + upTo(4)])),
    wantsQualification: pick(['yes', 'no', 'unsure']),
    ownHoursPerWeek: next() * 168,
    studyLeaveHoursPerWeek: upTo(60),
    budgetCents: upTo(100_000_000),
  };
}

const wrongValues: Readonly<Record<string, readonly unknown[]>> = {
  asOf: ['2026-02-30', '', 'today', 20_261_121, '1999-12-31', '2101-01-01', null],
  age: [13, 101, 34.5, '34', null, -1, 1e9, [], {}],
  function: ['leraar', '', 'Concierge', null, 3, ['concierge']],
  workingTimeFactor: [-0.01, 1.01, '0,6', null, 100, true],
  employedFrom: ['2019-13-01', '1-8-2019', null, 0, {}],
  yearsWorking: [-1, 81, '10', null, []],
  yearsInEducation: [-0.5, 81, '10', null, {}],
  diplomas: [null, 'mbo-4', {}, 4],
  wishes: [null, 3, 'expert', []],
  wantsQualification: ['Yes', '', null, true, 'perhaps'],
  ownHoursPerWeek: [-1, 168.5, '4', null],
  studyLeaveHoursPerWeek: [-1, 60.1, '8', null],
  budgetCents: [-1, 0.5, 1e9, '500', null],
};

/** A profile with one thing wrong with it, and the name under which it must be refused. */
export function spoiled(seed: number): { readonly json: unknown; readonly wrong: string } {
  const next = seededChance(seed);
  const profile = build(next);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const key = pick(Object.keys(wrongValues));
  const ways: readonly (() => { json: unknown; wrong: string })[] = [
    () => ({ json: { ...profile, [key]: pick(wrongValues[key] ?? []) }, wrong: key }),
    () => {
      const rest = Object.entries(profile).filter(([other]) => other !== key);
      return { json: Object.fromEntries(rest), wrong: key };
    },
    () => {
      const odd = pick(['Age', 'name', 'wtf', '__proto', 'as of', 'toString', '']);
      return { json: { ...profile, [odd]: pick([1, 'x', null, []]) }, wrong: odd };
    },
    () => {
      const direction = pick(directions);
      const wishes = { ...(profile['wishes'] as object), [direction]: pick([0, 6, 2.5, '3', null, -1]) };
      return { json: { ...profile, wishes }, wrong: `wishes.${direction}` };
    },
    () => {
      const diplomas = [...profile.diplomas, { level: pick(['mbo', '', 'HBO', 'phd', 4, null]), field: '' }];
      return { json: { ...profile, diplomas }, wrong: `diplomas.${String(diplomas.length - 1)}.level` };
    },
    () => ({ json: pick([null, 3, 'x', [], [profile], true]), wrong: '.' }),
  ];
  return pick(ways)();
}
