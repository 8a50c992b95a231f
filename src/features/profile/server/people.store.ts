import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { PersonId } from '#core/id.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { profilesToWrite, profilesWithWishes } from '#server/waiting/others.ts';
import { isAmong } from '#server/waiting/waiting.ts';
import type { Asked } from '#server/waiting/waiting.ts';
import { worksOn } from '#server/employment/standing.store.ts';

/** How she is called and what she does; the code of her function where her board has no name of its own for it. */
export interface PersonLine {
  readonly id: PersonId;
  readonly givenName: string;
  readonly fullName: string;
  readonly functionTitle: string | null;
  readonly functionCode: string | null;
  readonly schools: readonly string[];
}

interface LineRow {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  readonly functionTitle: string | null;
  readonly functionCode: string | null;
  readonly schools: string[];
}

/** Name, function and schools of today, by name. */
export async function readPeople(
  db: Reader,
  personIds: readonly string[],
  day: IsoDate,
): Promise<PersonLine[]> {
  const rows = await rowsOf<LineRow>(db)`
    select p.id, p.given_name, p.family_name, e.function_title, e.function_code,
      coalesce(e.schools, '{}') as schools
    from person p
    left join lateral (
      select (array_agg(w.function_title order by w.working_time_factor desc, w.id))[1] as function_title,
        (array_agg(w.function_code order by w.working_time_factor desc, w.id))[1] as function_code,
        array_agg(distinct s.name) filter (where s.name is not null) as schools
      from employment w left join school s on s.id = w.school_id
      where w.tenant_id = p.tenant_id and w.person_id = p.id
        and ${worksOn('w', day)}) e on true
    where p.id = any(${[...personIds]}::uuid[])
    order by p.family_name, p.given_name, p.id`;
  return rows.map((row) => ({
    id: row.id,
    givenName: row.givenName,
    fullName: `${row.givenName} ${row.familyName}`,
    functionTitle: row.functionTitle,
    functionCode: row.functionCode,
    schools: row.schools,
  }));
}

/** Those of whom home says that they wait: whose profile is to write, or who asked for a change. */
export type ShownPeople = 'write' | 'wishes';

const waiting = { write: profilesToWrite, wishes: profilesWithWishes } as const;

/** The people who accepted this coach. */
export async function readCoachees(db: Reader, asked: Asked, show: ShownPeople | null): Promise<PersonId[]> {
  const rows = await rowsOf<{ personId: PersonId }>(db)`
    select distinct person_id from coach_link
    where coach_id = ${asked.actor.personId} and accepted_at is not null and ended_at is null
      and ${show === null ? sql`true` : isAmong(waiting[show](asked), 'person_id')}`;
  return rows.map((row) => row.personId);
}
