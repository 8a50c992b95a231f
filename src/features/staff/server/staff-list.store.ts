import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { leaderRoles } from '#access/conversation.ts';
import type { Scope } from '#access/sentence.ts';
import type { Choosable } from '#core/choose-person.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import { all, rowOf, rowsOf } from '#server/db/rows.ts';
import { withinScope } from '#server/db/scope.ts';
import { hasWords } from '#server/db/search.ts';
import type { Reader } from '#server/db/transaction.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { ListedPerson, StaffGroup, StaffOrder } from '../domain/staff-filter.ts';

export interface StaffFilter {
  readonly scope: Scope;
  /** Of whom the last talk is shown: as leader or HR, not as coach. */
  readonly conversations: Scope;
  readonly today: IsoDate;
  readonly search: string;
  readonly schoolId: string | null;
  readonly functionCode: string | null;
  readonly who: StaffGroup | null;
}

/** A page of people with their work, roles, leaders and last talk of today, in one statement. */
export async function listPeople(
  db: Reader,
  filter: StaffFilter,
  page: { readonly order: StaffOrder; readonly limit: number; readonly offset: number },
): Promise<ListedPerson[]> {
  const { today } = filter;
  return rowsOf<ListedPerson>(db)`
    select p.id, ${nameOf('p')} as name, case when p.email is null then 'no-address' when p.signed_in then 'can' else 'never' end as signed_in, ${lastConversation(filter)} as last_conversation,
      coalesce((select json_agg(json_build_object('school', s.name, 'functionCode', e.function_code,
          'functionTitle', e.function_title, 'factor', e.working_time_factor, 'endsOn', e.ends_on)
          order by e.starts_on, s.name)
        from employment e left join school s on s.id = e.school_id
        where e.tenant_id = p.tenant_id and e.person_id = p.id and ${isOn(sql`e`, filter)}), '[]') as jobs,
      array(select distinct g.role from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
        and ${heldOn('g', today)} order by 1) as roles,
      coalesce(nullif(${leadersOf(today, sql`g.role = 'leader' and g.school_id = w.school_id`)}, '{}'),
        ${leadersOf(today, sql`g.role = any(${[...leaderRoles]}) and (g.school_id is null or g.school_id = w.school_id)`)}) as leaders
    from person p where ${matches(filter)}
    order by ${inOrder(filter, page.order)} sort_name(p.family_name), p.given_name, p.id
    limit ${sql.lit(page.limit)} offset ${page.offset}`;
}

/** Who leads the work of person `p` on a day, by the grants `g` of those who do, at the school of work `w`. */
const leadersOf = (today: IsoDate, which: RawBuilder<unknown>): RawBuilder<unknown> => sql`array(
  select distinct ${nameOf('l')} from employment w
  join role_grant g on g.tenant_id = w.tenant_id and ${which} and ${heldOn('g', today)}
  join person l on l.tenant_id = g.tenant_id and l.id = g.person_id
  where w.tenant_id = p.tenant_id and w.person_id = p.id and w.school_id is not null and l.id <> p.id
    and ${worksOn('w', today)} order by 1)`;

export async function countPeople(db: Reader, filter: StaffFilter): Promise<number> {
  const row = await rowOf<{
    n: number;
  }>(db)`select count(*) as n from person p where ${matches(filter)}`;
  return row?.n ?? 0;
}

/** The names of them. */
export async function readNames(db: Reader, filter: StaffFilter): Promise<Choosable[]> {
  return rowsOf<Choosable>(db)`
    select p.id as value, ${nameOf('p')} as label from person p where ${matches(filter)}
    order by sort_name(p.family_name), p.given_name, p.id`;
}

/** All of them, for a file. */
export async function readIds(db: Reader, filter: StaffFilter): Promise<PersonId[]> {
  const rows = await rowsOf<{ id: PersonId }>(db)`select p.id from person p where ${matches(filter)}`;
  return rows.map(({ id }) => id);
}

/** Who never had a talk stands with those whose talk is longest ago; who has no school or work comes last. */
function inOrder(filter: StaffFilter, { by, down }: StaffOrder): RawBuilder<unknown> {
  const job = (
    what: RawBuilder<unknown>,
  ) => sql`(select ${what} from employment o left join school s on s.id = o.school_id
    where o.tenant_id = p.tenant_id and o.person_id = p.id and ${isOn(sql`o`, filter)})`;
  const way = down ? sql`desc` : sql`asc`;
  switch (by) {
    case 'name':
      return down ? sql`sort_name(p.family_name) desc, p.given_name desc,` : sql``;
    case 'work':
      return sql`${job(sql`min(coalesce(o.function_title, o.function_code))`)} ${way} nulls last,`;
    case 'school':
      return sql`${job(sql`min(s.name)`)} ${way} nulls last,`;
    case 'time':
      return sql`${job(sql`sum(o.working_time_factor)`)} ${way} nulls last,`;
    case 'talk':
      return sql`${lastConversation(filter)} ${way} ${down ? sql`nulls last` : sql`nulls first`},`;
    case 'signedIn':
      return sql`p.email is not null ${way}, p.signed_in ${way},`;
  }
}

/** The day of her last talk; nothing of what was said. */
const lastConversation = ({ conversations, today }: StaffFilter): RawBuilder<unknown> =>
  sql`(select max(c.held_on) from conversation c where c.tenant_id = p.tenant_id and c.person_id = p.id
    and ${withinScope(conversations, 'p.id', today)})`;

/** Employments of today and to come; for who left, those that are over. */
const isOn = (job: RawBuilder<unknown>, { today, who }: StaffFilter): RawBuilder<boolean> =>
  who === 'left'
    ? sql<boolean>`${job}.ends_on < ${today}`
    : sql<boolean>`(${job}.ends_on is null or ${job}.ends_on >= ${today})`;

const groups: Readonly<Record<StaffGroup, (today: IsoDate) => RawBuilder<boolean>>> = {
  never: () => sql<boolean>`not p.signed_in`,
  'no-address': () => sql<boolean>`p.email is null`,
  'no-role': (today) => sql<boolean>`not exists (select from role_grant n where n.tenant_id = p.tenant_id
    and n.person_id = p.id and (n.valid_to is null or n.valid_to >= ${today}))`,
  left: () => sql<boolean>`true`,
};

function matches(filter: StaffFilter): RawBuilder<boolean> {
  const { scope, today, search, schoolId, functionCode, who } = filter;
  // Whoever sees everyone also sees personnel numbers.
  const numbers = scope.wholeTenant
    ? sql`, (select string_agg(personnel_number, ' ') from employment n
        where n.tenant_id = p.tenant_id and n.person_id = p.id)`
    : sql``;
  const text = sql`concat_ws(' ', p.given_name, p.family_name, p.email ${numbers})`;
  return sql<boolean>`${withinScope(scope, 'p.id', today)} and ${hasWords(search, text)}
    and ${who === null ? sql`true` : groups[who](today)} and ${who === 'left' ? sql`not` : sql``} ${isHere(today)}
    and (${schoolId}::uuid is null and ${functionCode}::text is null or exists (
      select from employment f where f.tenant_id = p.tenant_id and f.person_id = p.id and ${isOn(sql`f`, filter)}
        and (${schoolId}::uuid is null or f.school_id = ${schoolId})
        and (${functionCode}::text is null or f.function_code = ${functionCode})))`;
}

/** Works here now or soon, or has a role. */
const isHere = (today: IsoDate): RawBuilder<boolean> => sql<boolean>`(exists (
    select from employment h where h.tenant_id = p.tenant_id and h.person_id = p.id
      and (h.ends_on is null or h.ends_on >= ${today}))
  or exists (select from role_grant r where r.tenant_id = p.tenant_id and r.person_id = p.id
      and (r.valid_to is null or r.valid_to >= ${today})))`;

/** Who accepted this coach. */
export async function readCoachees(db: Reader, coachId: string): Promise<PersonId[]> {
  const rows = await all(
    db
      .selectFrom('coach_link')
      .select('person_id')
      .where('coach_id', '=', coachId)
      .where('accepted_at', 'is not', null)
      .where('ended_at', 'is', null),
  );
  return rows.map(({ personId }) => personId);
}

export interface SchoolChoice {
  readonly id: SchoolId;
  readonly name: string;
}

/** The schools of the board today, by name; only some of them when given. */
export async function readSchoolChoices(
  db: Reader,
  tenantId: string,
  only: readonly SchoolId[] | null,
): Promise<SchoolChoice[]> {
  const rows = await rowsOf<SchoolChoice>(db)`
    select s.id, case when count(*) over (partition by s.name) > 1 then s.name || ' (' || s.location_code || ')' else s.name end as name
    from school s join school_board b on b.school_id = s.id
    where b.tenant_id = ${tenantId} and b.valid_to is null and s.gone_on is null
      and (${only === null} or s.id = any(${[...(only ?? [])]}::uuid[]))
    order by s.name, s.location_code`;
  return rows;
}

export interface SchoolCode extends SchoolChoice {
  readonly locationCode: string;
}

/** The schools of the board today with the codes by which lists name them. */
export async function readSchoolCodes(db: Reader, tenantId: string): Promise<SchoolCode[]> {
  return rowsOf<SchoolCode>(db)`
    select s.id, s.name, s.location_code from school s join school_board b on b.school_id = s.id
    where b.tenant_id = ${tenantId} and b.valid_to is null and s.gone_on is null
    order by s.name, s.location_code`;
}
