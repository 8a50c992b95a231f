import type { IsoDate } from '#core/date.ts';
import type { DiplomaStatus, Study } from '#core/diploma.ts';
import type { Direction } from '#core/direction.ts';
import type { DiplomaLevel } from '#core/knowledge.ts';
import type { Credential } from '#core/offer.ts';

/** The functions that the reasoning tells apart (docs of the command `advise`). */
export const personFunctions = [
  'onderwijsassistent-a',
  'onderwijsassistent-b',
  'onderwijsassistent-c',
  'leraarondersteuner-a',
  'leraarondersteuner-b',
  'klassenassistent',
  'concierge',
  'administratief',
  'other',
] as const;

/** Functions of which the grade is not known: only what holds for each of its grades holds for them. */
const ungraded = {
  'onderwijsassistent-onbekend': ['onderwijsassistent-a', 'onderwijsassistent-b', 'onderwijsassistent-c'],
  'leraarondersteuner-onbekend': ['leraarondersteuner-a', 'leraarondersteuner-b'],
} as const;

export type PersonFunction = (typeof personFunctions)[number] | keyof typeof ungraded;

const isUngraded = (code: string): code is keyof typeof ungraded => Object.hasOwn(ungraded, code);

/** The function that a job's code means to the reasoning. */
export const personFunctionOf = (code: string | undefined): PersonFunction =>
  code !== undefined && isUngraded(code) ? code : (personFunctions.find((one) => one === code) ?? 'other');

/** Whether a function is among those for which something holds; one whose grade nobody knows only when each grade is. */
export const isAmong = (functions: readonly string[], own: PersonFunction): boolean =>
  isUngraded(own) ? ungraded[own].every((one) => functions.includes(one)) : functions.includes(own);

/** A working time during a period; `to` is the last day, null while it is open. */
export interface Contract {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** 0–1, four decimals. */
  readonly workingTimeFactor: number;
}

export interface Diploma {
  readonly level: DiplomaLevel;
  /** What she calls it; only a whole name from the list of studies counts, and only where no choice was asked. */
  readonly field: string;
  /** Her choice from the list of studies; null when she made none, absent where she could not choose. */
  readonly study?: Study | null;
  /** Absent: finished. */
  readonly status?: DiplomaStatus;
  readonly subjects?: readonly string[];
  /** True only when she said that she may teach with it. */
  readonly licence?: boolean;
  /** The year in which she got it or stopped; null when she did not say. */
  readonly year?: number | null;
}

/** A test or paper that counts for a time. */
export interface Certificate {
  readonly credential: Credential;
  readonly obtainedOn: IsoDate;
}

/** Where she can go for lessons. */
export interface Travel {
  readonly regions: readonly string[];
  readonly places: readonly string[];
}

export type SchoolAnswer = 'can' | 'can-if' | 'not-now';

/** What is known of someone for whom we reason. No name, no place: it is about facts, not about who. */
export interface Person {
  /** Whole years. */
  readonly age: number;
  /** Year and month (1–12) of birth; null or absent when only the age is known. */
  readonly birth?: { readonly year: number; readonly month: number } | null;
  readonly function: PersonFunction;
  readonly contracts: readonly Contract[];
  readonly yearsWorking: number;
  readonly yearsInEducation: number;
  /** Empty means that nothing was told; somebody without diploma has level `none`. */
  readonly diplomas: readonly Diploma[];
  readonly certificates: readonly Certificate[];
  /** How much she wants each direction, 1–5. */
  readonly wishes: Readonly<Record<Direction, number>>;
  readonly wantsQualification: 'yes' | 'no' | 'unsure';
  /** What she looks towards, a credential or 'stay'; null or absent when she named nothing, and in the JSON. */
  readonly goal?: string | null;
  readonly ownHoursPerWeek: number;
  readonly studyLeaveHoursPerWeek: number;
  /** What she can pay herself in a school year, in cents. */
  readonly budgetCents: number;
  /** Null when she did not say. */
  readonly travel: Travel | null;
  /** How often her qualities and the feedback of others point in a direction; 0 when nobody said so. */
  readonly strengths: Readonly<Record<Direction, number>>;
  /** What the school made possible, per direction; null when it did not answer. */
  readonly school: Readonly<Record<Direction, SchoolAnswer | null>>;
}

/** The working time on a day, or of the first job after it when there is none yet; 0–1 summed over contracts. */
export function workingTimeOn(contracts: readonly Contract[], day: IsoDate): number {
  const covering = contracts.filter(({ from, to }) => from <= day && (to === null || day <= to));
  if (covering.length > 0) return covering.reduce((sum, { workingTimeFactor }) => sum + workingTimeFactor, 0);
  const coming = contracts
    .filter(({ from }) => from > day)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return coming[0]?.workingTimeFactor ?? 0;
}
