import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import type { DiplomaLevel } from '#core/knowledge.ts';
import type { Person } from './person.ts';

/** What could be otherwise; null is «as it is now». Asked in the address, never kept. */
export interface WhatIf {
  /** Working days in a week, 1–5 in halves. */
  readonly days: number | null;
  readonly leaveHours: number | null;
  readonly ownHours: number | null;
  readonly diploma: DiplomaLevel | null;
}

/** What a slider can stand on. */
export const whatIfChoices = {
  days: [2, 2.5, 3, 3.5, 4, 4.5, 5],
  leaveHours: [0, 2, 4, 6, 8],
  ownHours: [0, 2, 4, 6, 8, 10, 12],
  diploma: ['mbo-4', 'ad', 'hbo'],
} as const satisfies Record<string, readonly (number | DiplomaLevel)[]>;

const among = (values: readonly number[]) =>
  z
    .string()
    .optional()
    .transform((text) => {
      const value = text === undefined || text === '' ? NaN : Number(text);
      return values.includes(value) ? value : null;
    });

/** Reads the address; what is no choice of ours is «as it is now». */
export const whatIfInput = z
  .object({
    days: among(whatIfChoices.days),
    leaveHours: among(whatIfChoices.leaveHours),
    ownHours: among(whatIfChoices.ownHours),
    diploma: z
      .string()
      .optional()
      .transform((text) => diplomaLevels.find((level) => level === text) ?? null),
  })
  .transform((input): WhatIf => input);

export const asksWhatIf = ({ days, leaveHours, ownHours, diploma }: WhatIf): boolean =>
  days !== null || leaveHours !== null || ownHours !== null || diploma !== null;

/** The same person, otherwise. One job of that many days takes the place of the jobs that run on `asOf`. */
export function changed(
  person: Person,
  { days, leaveHours, ownHours, diploma }: WhatIf,
  asOf: IsoDate,
): Person {
  const running = person.contracts.filter(({ from, to }) => from <= asOf && (to === null || asOf <= to));
  const from = running.map((one) => one.from).sort()[0] ?? asOf;
  const rest = person.contracts.filter((one) => !running.includes(one));
  return {
    ...person,
    contracts: days === null ? person.contracts : [...rest, { from, to: null, workingTimeFactor: days / 5 }],
    studyLeaveHoursPerWeek: leaveHours ?? person.studyLeaveHoursPerWeek,
    ownHoursPerWeek: ownHours ?? person.ownHoursPerWeek,
    diplomas:
      diploma === null || person.diplomas.some(({ level }) => level === diploma)
        ? person.diplomas
        : [...person.diplomas, { level: diploma, field: '' }],
  };
}
