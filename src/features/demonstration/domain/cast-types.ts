import type { IsoDate } from '#core/date.ts';

/** How far someone has come on the way from a first wish to a plan that runs. */
export const stages = [
  'new',
  'card',
  'invited',
  'preparing',
  'reported',
  'explored',
  'profiled',
  'planned',
  'running',
] as const;
export type Stage = (typeof stages)[number];

export interface CastSchool {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly region: 'north' | 'middle' | 'south';
  /** Number of support staff. */
  readonly support: number;
  /** How far those without a persona have come, in turn; without it stages are drawn. */
  readonly stages?: readonly Stage[];
}

export interface CastBoard {
  readonly key: 'first' | 'second';
  readonly number: string;
  readonly name: string;
  readonly schools: readonly CastSchool[];
}

export interface CastPerson {
  readonly key: string;
  readonly persona: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly board: 'first' | 'second' | 'institute' | 'installation';
  readonly role: string;
  /** Location codes where the role holds; empty: the whole organisation. */
  readonly roleSchools: readonly string[];
  readonly job: {
    readonly school: string;
    readonly functionCode: string;
    readonly scale: number | null;
    readonly workingTimeFactor: number;
    readonly since: IsoDate;
  } | null;
  readonly stage: Stage;
}
