/** Hours of one school year that were put aside for a purpose. */
export interface SavedHours {
  /** The year in which that school year started. */
  readonly startYear: number;
  readonly minutes: number;
  readonly used: number;
}

export interface SavedBalance {
  /** Whole minutes that may be carried into this school year. */
  readonly carried: number;
  /** Minutes older than the term: they do not lapse, leader and employee talk about how to use them. */
  readonly toTalkAbout: number;
}

/**
 * What was saved, by the longest time that saving is allowed (rules `di.save_max_years`, `di.older.save_max_years`,
 * `prof.save_max_years`; facts 1.1, 1.2). Saved in year Y with a term of 3, it is carried into Y+1, Y+2 and Y+3.
 * A year never gives more than it has left.
 */
export function savedBalance(
  saved: readonly SavedHours[],
  startYear: number,
  mostYears: number,
): SavedBalance {
  let carried = 0;
  let toTalkAbout = 0;
  for (const { startYear: from, minutes, used } of saved) {
    const left = Math.max(0, minutes - used);
    const age = startYear - from;
    if (age < 1) continue;
    if (age <= mostYears) carried += left;
    else toTalkAbout += left;
  }
  return { carried, toTalkAbout };
}
