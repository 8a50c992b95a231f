import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { ProfileState } from '../domain/states.ts';

export interface Standing {
  readonly state: Exclude<ProfileState, 'orientation'>;
  readonly coachId: string;
  readonly changedOn: IsoDate;
}

/** The newest version of each person's profile, in short. */
export async function readStandings(
  db: Reader,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await rowsOf<{
    personId: string;
    state: Standing['state'];
    coachId: string;
    changedAt: Date;
  }>(db)`
    select distinct on (person_id) person_id, state, coach_id, changed_at
    from development_profile where person_id = any(${[...personIds]}::uuid[])
    order by person_id, number desc`;
  return new Map(
    rows.map((row) => [
      row.personId,
      { state: row.state, coachId: row.coachId, changedOn: dayInNetherlands(row.changedAt) },
    ]),
  );
}
