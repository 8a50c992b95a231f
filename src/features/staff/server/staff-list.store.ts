import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Scope } from '#access/sentence.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import { withinScope } from '#server/db/scope.ts';
import { hasWords } from '#server/db/search.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { ListedPerson } from './staff.view.ts';

export interface StaffFilter {
  readonly scope: Scope;
  readonly today: IsoDate;
  readonly search: string;
  readonly schoolId: string | null;
  readonly functionCode: string | null;
  /** Who left instead of who is here. */
  readonly left: boolean;
  /** Only who never signed in. */
  readonly never: boolean;
}

/** A place in the list: the name under which someone stands, her given name, her id. */
export type Place = readonly [string, string, string];

/** People after or before a place in the order of names, with their jobs and roles of today, in one statement. */
export async function listPeople(
  db: Reader,
  filter: StaffFilter,
  page: { readonly limit: number; readonly after: Place | null; readonly before: Place | null },
): Promise<(ListedPerson & { readonly place: Place })[]> {
  const { today } = filter;
  const { rows } = await sql<ListedPerson & { place: Place }>`
    select p.id, p.given_name || ' ' || p.family_name as name,
      json_build_array(sort_name(p.family_name), p.given_name, p.id) as place,
      coalesce((select json_agg(json_build_object('school', s.name, 'functionCode', e.function_code,
          'functionTitle', e.function_title, 'factor', e.working_time_factor, 'endsOn', e.ends_on)
          order by e.starts_on, s.name)
        from employment e left join school s on s.id = e.school_id
        where e.tenant_id = p.tenant_id and e.person_id = p.id and ${isOn(sql`e`, filter)}), '[]') as jobs,
      array(select distinct g.role from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
        and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today}) order by 1) as roles
    from person p where ${matches(filter)} ${between(page)}
    order by ${page.before === null ? sql`sort_name(p.family_name), p.given_name, p.id` : sql`sort_name(p.family_name) desc, p.given_name desc, p.id desc`}
    limit ${page.limit}`.execute(db);
  return page.before === null ? rows : rows.reverse();
}

export async function countPeople(db: Reader, filter: StaffFilter): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from person p where ${matches(filter)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Employments of today and to come; for who left, those that are over. */
const isOn = (job: RawBuilder<unknown>, { today, left }: StaffFilter): RawBuilder<boolean> =>
  left
    ? sql<boolean>`${job}.ends_on < ${today}`
    : sql<boolean>`(${job}.ends_on is null or ${job}.ends_on >= ${today})`;

function matches(filter: StaffFilter): RawBuilder<boolean> {
  const { scope, today, search, schoolId, functionCode, left, never } = filter;
  // Whoever sees everyone also sees personnel numbers.
  const numbers = scope.wholeTenant
    ? sql`, (select string_agg(personnel_number, ' ') from employment n
        where n.tenant_id = p.tenant_id and n.person_id = p.id)`
    : sql``;
  const text = sql`concat_ws(' ', p.given_name, p.family_name, p.email ${numbers})`;
  return sql<boolean>`${withinScope(scope, 'p.id', today)} and ${hasWords(search, text)}
    and ${never ? sql`not p.signed_in and` : sql``} ${left ? sql`not` : sql``} ${isHere(today)}
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

function between({
  after,
  before,
}: {
  readonly after: Place | null;
  readonly before: Place | null;
}): RawBuilder<unknown> {
  const place = sql`(sort_name(p.family_name), p.given_name, p.id)`;
  if (after !== null) return sql`and ${place} > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`;
  return before === null ? sql`` : sql`and ${place} < (${before[0]}, ${before[1]}, ${before[2]}::uuid)`;
}

/** Who accepted this coach. */
export async function readCoachees(db: Reader, coachId: string): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('coach_link')
    .select('person_id')
    .where('coach_id', '=', coachId)
    .where('accepted_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ person_id }) => person_id as PersonId);
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
  const { rows } = await sql<SchoolChoice>`
    select s.id, case when count(*) over (partition by s.name) > 1 then s.name || ' (' || s.location_code || ')' else s.name end as name
    from school s join school_board b on b.school_id = s.id
    where b.tenant_id = ${tenantId} and b.valid_to is null and s.gone_on is null
      and (${only === null} or s.id = any(${[...(only ?? [])]}::uuid[]))
    order by s.name, s.location_code`.execute(db);
  return rows;
}

export interface SchoolCode extends SchoolChoice {
  readonly locationCode: string;
}

/** The schools of the board today with the codes by which lists name them. */
export async function readSchoolCodes(db: Reader, tenantId: string): Promise<SchoolCode[]> {
  const { rows } = await sql<SchoolCode>`
    select s.id, s.name, s.location_code as "locationCode" from school s join school_board b on b.school_id = s.id
    where b.tenant_id = ${tenantId} and b.valid_to is null and s.gone_on is null
    order by s.name, s.location_code`.execute(db);
  return rows;
}
