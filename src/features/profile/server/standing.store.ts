import { sql } from 'kysely';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
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
  const { rows } = await sql<{
    person_id: string;
    state: Standing['state'];
    coach_id: string;
    changed_at: Date;
  }>`
    select distinct on (person_id) person_id, state, coach_id, changed_at
    from development_profile where person_id = any(${[...personIds]}::uuid[])
    order by person_id, number desc`.execute(db);
  return new Map(
    rows.map((row) => [
      row.person_id,
      { state: row.state, coachId: row.coach_id, changedOn: dayInNetherlands(row.changed_at) },
    ]),
  );
}
