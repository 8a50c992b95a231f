import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Direction } from '#core/direction.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { personFunctionOf, personFunctions } from '../domain/person.ts';
import type { Person, PersonFunction, SchoolAnswer } from '../domain/person.ts';
import { diplomaOf, toldDiploma } from './diploma.store.ts';
import type { DiplomaRow } from './diploma.store.ts';

interface Row {
  readonly id: string;
  readonly jobs: readonly { code: string; factor: number; from: string; to: string | null }[];
  readonly working: number | null;
  readonly teaching: number | null;
  readonly diplomas: readonly DiplomaRow[];
  readonly wishes: Partial<Record<Direction, number>>;
  readonly possible: Partial<Record<Direction, number>>;
}

/** Between the test at 21 and the hours of later years: ages are no business of who looks at numbers. */
const assumedAge = 35;

/** How many support staff have work in each function on or after a day: what HR knows of everybody. */
export async function readFunctionCounts(
  db: Reader,
  day: IsoDate,
): Promise<readonly { readonly code: PersonFunction; readonly people: number }[]> {
  const rows = await rowsOf<{ code: string; people: number }>(db)`
    select function_code as code, count(*)::int as people from (
      select distinct on (e.person_id) e.person_id, e.function_code from employment e
      where (e.ends_on is null or e.ends_on >= ${day}) and exists (select from role_grant g
        where g.tenant_id = e.tenant_id and g.person_id = e.person_id and g.role = 'support-staff'
          and (g.valid_to is null or g.valid_to >= ${day}))
      order by e.person_id, e.working_time_factor desc, e.starts_on, e.id) main
    group by 1 order by 1`;
  const known = new Map<PersonFunction, number>(personFunctions.map((code) => [code, 0]));
  for (const { code, people } of rows) {
    const own = personFunctionOf(code);
    known.set(own, (known.get(own) ?? 0) + people);
  }
  return [...known].map(([code, people]) => ({ code, people })).filter(({ people }) => people > 0);
}

/**
 * Support staff with work on or after a day, for counting only; in one statement. What she told for her own advice alone
 * (age, own hours, own money) is left out. Never to leave the server with what was not shown.
 */
export async function readBoardPeopleById(db: Reader, day: IsoDate): Promise<ReadonlyMap<string, Person>> {
  const rows = await rowsOf<Row>(db)`
    with possible as (
      select school_id, item, max(can) as can from compass_possibility where item <> 'other-school'
      group by school_id, item)
    select e.person_id as id, json_agg(json_build_object('code', e.function_code, 'factor', e.working_time_factor::float,
        'from', e.starts_on, 'to', e.ends_on) order by e.starts_on) as jobs,
      c.years_working::float as working, c.years_in_education::float as teaching,
      coalesce((select json_agg(${toldDiploma} order by i.id)
        from card_item i where i.tenant_id = e.tenant_id and i.person_id = e.person_id
          and i.part = 'diplomas' and i.removed_at is null and i.level is not null), '[]') as diplomas,
      coalesce((select json_object_agg(w.direction, w.want) from compass_wish w
        where w.tenant_id = e.tenant_id and w.person_id = e.person_id and w.want is not null), '{}') as wishes,
      coalesce((select json_object_agg(s.item, s.can) from (
        select p.item, max(p.can) as can from possible p
        where p.school_id is null or p.school_id = any(array_agg(e.school_id)) group by p.item) s), '{}') as possible
    from employment e left join card c on c.tenant_id = e.tenant_id and c.person_id = e.person_id
    where exists (select from role_grant g where g.tenant_id = e.tenant_id and g.person_id = e.person_id
        and g.role = 'support-staff' and (g.valid_to is null or g.valid_to >= ${day}))
    group by e.tenant_id, e.person_id, c.years_working, c.years_in_education
    having bool_or(e.ends_on is null or e.ends_on >= ${day})`;
  return new Map(rows.map((row) => [row.id, personOf(row, day)]));
}

function personOf({ jobs, working, teaching, diplomas, wishes, possible }: Row, day: IsoDate): Person {
  const contracts = jobs.map(({ from, to, factor }) => ({
    from: isoDate(from),
    to: to === null ? null : isoDate(to),
    workingTimeFactor: factor,
  }));
  const current = jobs.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? jobs.at(-1);
  return {
    age: assumedAge,
    function: personFunctionOf(current?.code),
    contracts,
    yearsWorking: working ?? teaching ?? 0,
    yearsInEducation: teaching ?? 0,
    diplomas: diplomas.map(diplomaOf),
    certificates: [],
    wishes: perDirection((direction) => wishes[direction] ?? 3),
    wantsQualification: 'unsure',
    ownHoursPerWeek: 0,
    studyLeaveHoursPerWeek: 0,
    budgetCents: 0,
    travel: null,
    strengths: perDirection(() => 0),
    school: perDirection((direction) => answerOf(possible[direction])),
  };
}

const answerOf = (can: number | undefined): SchoolAnswer | null =>
  can === undefined ? null : can >= 4 ? 'can' : can === 3 ? 'can-if' : 'not-now';

const perDirection = <Value>(value: (direction: Direction) => Value): Record<Direction, Value> => ({
  expert: value('expert'),
  switch: value('switch'),
  flexible: value('flexible'),
  tasks: value('tasks'),
  leadership: value('leadership'),
  reach: value('reach'),
});
