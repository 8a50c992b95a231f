import { daysBetween } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { countedOf } from './diploma.ts';
import type { Person } from './person.ts';
import { workingTimeOn } from './person.ts';

/** Two things that she told and that do not go together; the page asks about them, nothing is changed for her. */
export interface Contradiction {
  readonly code:
    | 'years-and-age'
    | 'education-and-age'
    | 'education-and-working'
    | 'employed-and-age'
    | 'none-beside'
    | 'week'
    | 'leave-and-job';
  /** The field at which it is asked, and the one that it does not go with, as the command names them. */
  readonly field: string;
  readonly other: string;
  readonly here: string | number;
  readonly there: string | number;
}

/** What is held against each other; null is not told. */
export interface Told {
  readonly age: number | null;
  readonly yearsWorking: number | null;
  readonly yearsInEducation: number | null;
  readonly diplomas: Person['diplomas'];
  readonly employedFrom: IsoDate | null;
  readonly ownHours: number | null;
  readonly leaveHours: number | null;
  /** Hours of work in a week; null when they are not known. */
  readonly workHours: number | null;
}

/** Younger nobody has a job; and more of a week nobody keeps up beside sleep. */
const youngest = 13;
const hoursAwake = 7 * 16;

/** Everything that does not go together, in the order in which it is asked. */
export function contradictionsOf(told: Told, asOf: IsoDate): readonly Contradiction[] {
  return [...aboutYears(told), ...aboutFirstDay(told, asOf), ...aboutDiplomas(told), ...aboutWeek(told)];
}

function aboutYears({ age, yearsWorking, yearsInEducation }: Told): readonly Contradiction[] {
  const found: Contradiction[] = [];
  // Ages are whole years: who is 16 may be nearly 17.
  if (age !== null && yearsWorking !== null && yearsWorking > Math.max(0, age + 1 - youngest))
    found.push({
      code: 'years-and-age',
      ...between('yearsWorking', yearsWorking, 'age', age),
    });
  if (age !== null && yearsInEducation !== null && yearsInEducation > age + 1)
    found.push({
      code: 'education-and-age',
      ...between('yearsInEducation', yearsInEducation, 'age', age),
    });
  if (yearsWorking !== null && yearsInEducation !== null && yearsInEducation > yearsWorking)
    found.push({
      code: 'education-and-working',
      ...between('yearsInEducation', yearsInEducation, 'yearsWorking', yearsWorking),
    });
  return found;
}

function aboutFirstDay({ age, employedFrom }: Told, asOf: IsoDate): readonly Contradiction[] {
  if (age === null || employedFrom === null || employedFrom > asOf) return [];
  const years = daysBetween(employedFrom, asOf) / 365.25;
  if (years <= Math.max(0, age + 1 - youngest)) return [];
  return [{ code: 'employed-and-age', ...between('employedFrom', employedFrom, 'age', age) }];
}

function aboutDiplomas({ diplomas }: Told): readonly Contradiction[] {
  const levels = countedOf({ diplomas }).map(({ level }) => level);
  const other = diplomaLevels.findLast((level) => level !== 'none' && levels.includes(level));
  return diplomas.some(({ level }) => level === 'none') && other !== undefined
    ? [{ code: 'none-beside', ...between('diplomas', 'none', 'diplomas', other) }]
    : [];
}

function aboutWeek({ ownHours, leaveHours, workHours }: Told): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const own = ownHours ?? 0;
  const work = workHours ?? 0;
  if (own + work > hoursAwake)
    found.push({
      code: 'week',
      ...between('ownHoursPerWeek', own, 'workingTimeFactor', work),
    });
  if (workHours !== null && (leaveHours ?? 0) > work)
    found.push({
      code: 'leave-and-job',
      ...between('studyLeaveHoursPerWeek', leaveHours ?? 0, 'workingTimeFactor', work),
    });
  return found;
}

const between = (field: string, here: string | number, other: string, there: string | number) => ({
  field,
  here,
  other,
  there,
});

/** What a person holds against herself; hours of work only where the length of a full week is known. */
export const toldBy = (person: Person, asOf: IsoDate, fullWeek: number | null): Told => ({
  age: person.age,
  yearsWorking: person.yearsWorking,
  yearsInEducation: person.yearsInEducation,
  diplomas: person.diplomas,
  employedFrom: person.contracts.map(({ from }) => from).sort()[0] ?? null,
  ownHours: person.ownHoursPerWeek,
  leaveHours: person.studyLeaveHoursPerWeek,
  workHours: fullWeek === null ? null : workingTimeOn(person.contracts, asOf) * fullWeek,
});
