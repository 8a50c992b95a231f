import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Known, KnownBoard, KnownSchool, ListChanges, SchoolChange } from '../domain/list-changes.ts';
import type { ListedSchool } from '../domain/school-list.ts';

/** Every school and board that is known, with the board of today. */
export async function readKnown(db: Reader): Promise<Known> {
  const schools = await rowsOf<KnownSchool>(db)`
    select s.id, s.location_code, s.institution_code, s.name, s.street,
      s.house_number, s.postcode, s.city, s.municipality, s.province, s.denomination, s.phone,
      s.website, s.holiday_region, s.listed, s.gone_on, b.tenant_id as board
    from school s left join school_board b on b.school_id = s.id and b.valid_to is null`;
  const boards = await rowsOf<KnownBoard>(db)`
    select id, number, name, ended_on from tenant where kind = 'board' and number is not null`;
  return { schools, boards };
}

/** One import at a time: two at once would both call the same school new. */
export async function takeTurn(db: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7240612)`.execute(db);
}

/** Writes what a list brought, dated; nothing is deleted. Told how many schools are written. */
export async function applyChanges(
  db: Tx,
  changes: ListChanges,
  day: IsoDate,
  progress: (done: number) => void,
): Promise<void> {
  await writeBoards(db, changes);
  const boards = await boardIds(db);
  for (let from = 0; from < changes.newSchools.length; from += 1000) {
    await addSchools(db, changes.newSchools.slice(from, from + 1000), boards, day);
    progress(Math.min(from + 1000, changes.newSchools.length));
  }
  await changeSchools(db, changes.known);
  await changeNames(
    db,
    changes.known.filter((change) => change.renamed),
    day,
  );
  await changeBoards(
    db,
    changes.known.filter((change) => change.moved),
    boards,
    day,
  );
  const gone = changes.gone.map(({ id }) => id);
  await sql`update school set gone_on = ${day} where id = any(${gone}::uuid[])`.execute(db);
  await endBoards(db, changes, boards, day);
  progress(changes.newSchools.length + changes.known.length + gone.length);
}

async function writeBoards(db: Tx, changes: ListChanges): Promise<void> {
  const { newBoards, renamedBoards, returnedBoards } = changes;
  await sql`
    insert into tenant (id, kind, number, name)
    select id, 'board', number, name from unnest(${newBoards.map(() => newId())}::uuid[],
      ${newBoards.map(({ number }) => number)}::text[], ${newBoards.map(({ name }) => name)}::text[])
      as n (id, number, name)`.execute(db);
  await sql`
    update tenant set name = n.name, named_here = false
    from unnest(${renamedBoards.map(({ board }) => board.id)}::uuid[],
      ${renamedBoards.map(({ name }) => name)}::text[]) as n (id, name)
    where tenant.id = n.id`.execute(db);
  const returned = returnedBoards.map(({ id }) => id);
  await sql`update tenant set ended_on = null, merged_into = null where id = any(${returned}::uuid[])`.execute(
    db,
  );
}

async function boardIds(db: Reader): Promise<ReadonlyMap<string, TenantId>> {
  const rows = await rowsOf<{ number: string; id: TenantId }>(db)`
    select number, id from tenant where kind = 'board' and number is not null`;
  return new Map(rows.map(({ number, id }) => [number, id]));
}

type Boards = ReadonlyMap<string, TenantId>;

function boardOf(boards: Boards, number: string): TenantId {
  const id = boards.get(number);
  if (id === undefined) throw new Error(`board ${number} was not written`);
  return id;
}

/** DUO's facts of schools as one array per column, with a type for PostgreSQL. */
const columnsOf = (schools: readonly ListedSchool[]) => sql`
  ${schools.map((school) => school.institutionCode)}::text[], ${schools.map((school) => school.name)}::text[],
  ${schools.map((school) => school.street)}::text[], ${schools.map((school) => school.houseNumber)}::text[],
  ${schools.map((school) => school.postcode)}::text[], ${schools.map((school) => school.city)}::text[],
  ${schools.map((school) => school.municipality)}::text[], ${schools.map((school) => school.province)}::text[],
  ${schools.map((school) => school.denomination)}::text[], ${schools.map((school) => school.phone)}::text[],
  ${schools.map((school) => school.website)}::text[], ${schools.map((school) => school.holidayRegion)}::text[]`;

async function addSchools(
  db: Tx,
  schools: readonly ListedSchool[],
  boards: Boards,
  day: IsoDate,
): Promise<void> {
  const ids = schools.map(() => newId<'school'>());
  await sql`
    insert into school (id, location_code, institution_code, name, street, house_number, postcode, city, municipality,
      province, denomination, phone, website, holiday_region, first_listed_on, listed)
    select n.*, ${day}::date, true from unnest(${ids}::uuid[], ${schools.map(({ locationCode }) => locationCode)}::text[],
      ${columnsOf(schools)}) as n`.execute(db);
  await sql`
    insert into school_name (school_id, name, valid_from)
    select id, name, ${day}::date from unnest(${ids}::uuid[], ${schools.map(({ name }) => name)}::text[])
      as n (id, name)`.execute(db);
  await addBoardPeriods(
    db,
    ids,
    schools.map(({ boardNumber }) => boardOf(boards, boardNumber)),
    day,
  );
}

async function addBoardPeriods(
  db: Tx,
  schools: readonly SchoolId[],
  boards: readonly TenantId[],
  day: IsoDate,
): Promise<void> {
  await sql`
    insert into school_board (school_id, tenant_id, valid_from)
    select school, board, ${day}::date from unnest(${[...schools]}::uuid[], ${[...boards]}::uuid[])
      as n (school, board)`.execute(db);
}

async function changeSchools(db: Tx, changes: readonly SchoolChange[]): Promise<void> {
  await sql`
    update school set institution_code = n.institution_code, name = n.name, street = n.street,
      house_number = n.house_number, postcode = n.postcode, city = n.city, municipality = n.municipality,
      province = n.province, denomination = n.denomination, phone = n.phone, website = n.website,
      holiday_region = n.holiday_region, listed = true, gone_on = null
    from unnest(${changes.map(({ was }) => was.id)}::uuid[], ${columnsOf(changes.map(({ now }) => now))})
      as n (id, institution_code, name, street, house_number, postcode, city, municipality, province, denomination,
        phone, website, holiday_region)
    where school.id = n.id`.execute(db);
}

/** Ends the period of the old name and begins one; twice on one day corrects what that day began. */
async function changeNames(db: Tx, changes: readonly SchoolChange[], day: IsoDate): Promise<void> {
  const ids = changes.map(({ was }) => was.id);
  await sql`delete from school_name where school_id = any(${ids}::uuid[]) and valid_from >= ${day}`.execute(
    db,
  );
  await sql`
    update school_name set valid_to = ${day}::date - 1
    where school_id = any(${ids}::uuid[]) and valid_to is null`.execute(db);
  await sql`
    insert into school_name (school_id, name, valid_from)
    select id, name, ${day}::date from unnest(${ids}::uuid[], ${changes.map(({ now }) => now.name)}::text[])
      as n (id, name)`.execute(db);
}

async function changeBoards(
  db: Tx,
  changes: readonly SchoolChange[],
  boards: Boards,
  day: IsoDate,
): Promise<void> {
  const ids = changes.map(({ was }) => was.id);
  await sql`delete from school_board where school_id = any(${ids}::uuid[]) and valid_from >= ${day}`.execute(
    db,
  );
  await sql`
    update school_board set valid_to = ${day}::date - 1
    where school_id = any(${ids}::uuid[]) and valid_to is null`.execute(db);
  await addBoardPeriods(
    db,
    ids,
    changes.map(({ now }) => boardOf(boards, now.boardNumber)),
    day,
  );
}

async function endBoards(db: Tx, changes: ListChanges, boards: Boards, day: IsoDate): Promise<void> {
  const into = changes.endedBoards.map((ended) => (ended.into === null ? null : boardOf(boards, ended.into)));
  await sql`
    update tenant set ended_on = ${day}, merged_into = n.into_id
    from unnest(${changes.endedBoards.map(({ board }) => board.id)}::uuid[], ${into}::uuid[]) as n (id, into_id)
    where tenant.id = n.id`.execute(db);
}
