import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import type { DiplomaLevel } from '#core/knowledge.ts';
import type { Person } from './person.ts';
import { workingTimeOn } from './person.ts';

/** What could be otherwise; null is «as it is now». Asked in the address, never kept. */
export interface WhatIf {
  /** Working days in a week. */
  readonly days: number | null;
  readonly leaveHours: number | null;
  readonly ownHours: number | null;
  readonly diploma: DiplomaLevel | null;
}

/** What somebody can slide along: every stop from the least to the most. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export const scales = {
  days: { least: 1, most: 5, step: 0.5 },
  leaveHours: { least: 0, most: 8, step: 1 },
  ownHours: { least: 0, most: 12, step: 1 },
} as const satisfies Record<string, Scale>;
export type ScaleName = keyof typeof scales;

/** Diplomas that can be tried. */
export const tryableDiplomas = ['mbo-4', 'ad', 'hbo'] as const satisfies readonly DiplomaLevel[];

export const stopsOf = ({ least, most, step }: Scale): readonly number[] =>
  Array.from({ length: Math.round((most - least) / step) + 1 }, (_, index) => least + index * step);

/** The stop at which an amount stands on a scale, the nearest one when it stands between two. */
export const nearestStop = ({ least, most, step }: Scale, amount: number): number =>
  Math.min(most, Math.max(least, least + Math.round((amount - least) / step) * step));

const along = (scale: Scale) =>
  z
    .string()
    .optional()
    .transform((text) => {
      const value = text === undefined || text === '' ? NaN : Number(text);
      return stopsOf(scale).includes(value) ? value : null;
    });

/** Reads the address; what is no choice of ours is «as it is now». */
export const whatIfInput = z
  .object({
    days: along(scales.days),
    leaveHours: along(scales.leaveHours),
    ownHours: along(scales.ownHours),
    diploma: z
      .string()
      .optional()
      .transform((text) => diplomaLevels.find((level) => level === text) ?? null),
  })
  .transform((input): WhatIf => input);

/** Where she stands today on each scale: exact, so not always at a stop. */
export const standsAt = (person: Person, asOf: IsoDate): Readonly<Record<ScaleName, number>> => ({
  days: workingTimeOn(person.contracts, asOf) * 5,
  leaveHours: person.studyLeaveHoursPerWeek,
  ownHours: person.ownHoursPerWeek,
});

/**
 * What she really tries: a slider that stands where she is today, and a diploma that she holds, are as it is now.
 * Null when nothing is left.
 */
export function triedBy(asked: WhatIf, person: Person, asOf: IsoDate): WhatIf | null {
  const now = standsAt(person, asOf);
  const other = (name: ScaleName): number | null =>
    asked[name] === nearestStop(scales[name], now[name]) ? null : asked[name];
  const tried: WhatIf = {
    days: other('days'),
    leaveHours: other('leaveHours'),
    ownHours: other('ownHours'),
    diploma: person.diplomas.some(({ level }) => level === asked.diploma) ? null : asked.diploma,
  };
  return asksWhatIf(tried) ? tried : null;
}

const asksWhatIf = ({ days, leaveHours, ownHours, diploma }: WhatIf): boolean =>
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
    diplomas: diploma === null ? person.diplomas : [...person.diplomas, { level: diploma, field: '' }],
  };
}
