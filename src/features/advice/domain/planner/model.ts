/**
 * The planner counts in whole months from the month of asking (month 0), minutes of study per week and cents.
 * A credential is a word that offers grant and need, such as `diploma:mbo-4` or `test:pabo-history`.
 */
export interface PlannerOffer {
  readonly code: string;
  /** Every group must be met when it starts, each by one of its credentials. */
  readonly needs: readonly (readonly string[])[];
  /** `validMonths` counts from the month it is finished; null is for ever. */
  readonly grants: readonly { readonly credential: string; readonly validMonths: number | null }[];
  /** The months in which one can start. */
  readonly starts: readonly number[];
  /** How long it takes, at least 1: what was granted counts from the month after the last. */
  readonly months: number;
  /** Minutes per week in each of its months. */
  readonly load: number;
  /** Cents that the person or her budget pays: the k-th falls 12k months after the start. */
  readonly payments: readonly number[];
}

/** Where the months lie: how far is looked, and how many months of a school year (from August) lie before month 0. */
export interface Horizon {
  readonly months: number;
  readonly intoSchoolYear: number;
}

export interface PlannerPerson {
  /** `until` is the last month in which it counts; null is for ever. */
  readonly held: readonly { readonly credential: string; readonly until: number | null }[];
  /** The most minutes per week, in any month. */
  readonly ceiling: number;
  /** Cents per school year, the first being that of month 0; what is not named is 0. */
  readonly budgets: readonly number[];
}

/** What is weighed; less is better in each. */
export interface PlanValue {
  /** The month in which all is finished; 0 when nothing has to be done. */
  readonly finish: number;
  /** Cents above the budgets of the school years. */
  readonly cost: number;
  /** Minutes per week in the heaviest month. */
  readonly peak: number;
}

export interface Plan extends PlanValue {
  /** In order of start, then of code. */
  readonly steps: readonly { readonly code: string; readonly start: number }[];
}

/** The school year of a month, counted from that of month 0. */
export const yearOfMonth = (month: number, horizon: Horizon): number =>
  Math.floor((month + horizon.intoSchoolYear) / 12);
