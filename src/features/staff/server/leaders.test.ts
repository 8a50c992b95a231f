import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import { testDatabase } from '#tests/support/database.ts';
import { listening } from '#tests/support/listening.ts';
import { addBoard, addPerson, addSchool } from '#tests/support/world.ts';
import { giveLeaders } from './give-leaders.ts';
import { listStaff } from './list-staff.ts';
import { readLeaders } from './read-leaders.ts';
import { readRolePlaces } from './read-role-places.ts';
import { undoLeaders } from './undo-leaders.ts';

const { told, handlers } = listening('staff.role-granted', 'staff.role-ended');
const { ctx, owner, setNow } = await testDatabase({ handlers });
let board: TenantId;
let hr: PersonActor;
let schools: SchoolId[];
let turn = 0;

beforeEach(async () => {
  told.length = 0;
  turn += 1;
  setNow('2026-11-30T10:00:00Z');
  board = await addBoard(owner, String(54_000 + turn), 'Stichting Veel Scholen');
  const two = String(turn).padStart(2, '0');
  schools = [];
  for (const [at, name] of ['De Eik', 'De Beuk', 'De Linde'].entries())
    schools.push(await addSchool(owner, board, `${two}L${String.fromCharCode(65 + at)}00`, name));
  hr = await addPerson(owner, board, { role: 'hr', name: 'Henk Hofman' });
});

/** Somebody with work and no role. */
async function works(name: string, school: number, functionCode = 'schoolleider', startsOn = '2024-08-01') {
  const person = await addPerson(owner, board, { role: 'teacher', name });
  await owner.query('delete from role_grant where person_id = $1', [person.personId]);
  await owner.query(
    `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
     values ($1, gen_random_uuid(), $2, $3, $4, 1, $5)`,
    [board, person.personId, schools[school], functionCode, startsOn],
  );
  return person;
}
const read = async () => {
  const outcome = await readLeaders.execute(ctx, hr, {});
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};
const roles = async (): Promise<unknown[]> => {
  const { rows } = await owner.query<{ name: string; school: string; from: string }>(
    `select p.given_name as name, s.name as school, g.valid_from::text as from from role_grant g join person p on p.id = g.person_id
     join school s on s.id = g.school_id where g.tenant_id = $1 and g.role = 'leader' and g.valid_to is null order by 1, 2`,
    [board],
  );
  return rows.map(({ name, school, from }) => [name, school, from]);
};

describe('leaders by one button', () => {
  test('are all whose function it is and who have no role there, by school', async () => {
    await works('Ada Eik', 0);
    const two = await works('Bo Beuk', 1);
    await owner.query(
      `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
       values ($1, gen_random_uuid(), $2, $3, 'schoolleider', 0.4, '2025-08-01')`,
      [board, two.personId, schools[2]],
    );
    await works('Lo Leraar', 0, 'leraar');
    const { leaders, withoutLeader, last } = await read();
    expect(leaders.map(({ name, school }) => [name, school])).toEqual([
      ['Bo Beuk', 'De Beuk'],
      ['Ada Eik', 'De Eik'],
      ['Bo Beuk', 'De Linde'],
    ]);
    expect(withoutLeader).toEqual(['De Beuk', 'De Eik', 'De Linde']);
    expect(last).toBeNull();
    const list = await listStaff.execute(ctx, hr, {});
    expect(list).toMatchObject({ ok: true, value: { leadersToBe: 3 } });
  });

  test('a school that a director leads is not among those that nobody leads', async () => {
    await works('Lo Leraar', 0, 'leraar');
    await works('Bo Leraar', 1, 'leraar');
    expect((await read()).withoutLeader).toEqual(['De Beuk', 'De Eik']);
    await addPerson(owner, board, { role: 'director', school: schools[0], name: 'Dirk Directeur' });
    expect((await read()).withoutLeader).toEqual(['De Beuk']);
    await addPerson(owner, board, { role: 'director', name: 'Dora Directeur' });
    expect((await read()).withoutLeader).toEqual([]);
  });

  test('get their role in one act, told once, and lose it again by one button', async () => {
    await works('Ada Eik', 0);
    await works('Bo Beuk', 1);
    await works('Cas Linde', 2);
    const jobs = (await read()).leaders.slice(0, 2).map(({ employmentId }) => employmentId);
    expect(await giveLeaders.execute(ctx, hr, { jobs })).toMatchObject({ ok: true, value: { count: 2 } });
    expect(told.map(({ kind }) => kind)).toEqual(['staff.role-granted']);
    expect(await roles()).toEqual([
      ['Ada', 'De Eik', '2026-11-30'],
      ['Bo', 'De Beuk', '2026-11-30'],
    ]);
    const after = await read();
    expect(after.leaders.map(({ name }) => name)).toEqual(['Cas Linde']);
    expect(after.withoutLeader).toEqual(['De Linde']);
    expect(after.last).toMatchObject({ count: 2 });
    setNow('2026-12-01T09:00:00Z');
    expect(await undoLeaders.execute(ctx, hr, { batchId: after.last?.batchId })).toMatchObject({ ok: true });
    setNow('2026-12-01T09:01:00Z');
    expect(await roles()).toEqual([]);
    expect((await read()).leaders).toHaveLength(3);
    expect((await read()).last).toBeNull();
    expect(told.filter(({ kind }) => kind === 'staff.role-ended')).toHaveLength(2);
  });

  test('can be taken back for a day', async () => {
    await works('Ada Eik', 0);
    const jobs = (await read()).leaders.map(({ employmentId }) => employmentId);
    await giveLeaders.execute(ctx, hr, { jobs });
    const batchId = (await read()).last?.batchId;
    setNow('2026-12-01T10:00:01Z');
    expect((await read()).last).toBeNull();
    expect(await undoLeaders.execute(ctx, hr, { batchId })).toMatchObject({ ok: false });
    expect(await roles()).toHaveLength(1);
  });

  test('are only those who stand there, never oneself, and given by nobody else', async () => {
    const teacher = await works('Lo Leraar', 0, 'leraar');
    await works('Ada Eik', 0);
    await owner.query(
      `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
       values ($1, gen_random_uuid(), $2, $3, 'schoolleider', 1, '2024-08-01')`,
      [board, hr.personId, schools[1]],
    );
    expect((await read()).leaders.map(({ name }) => name)).toEqual(['Ada Eik']);
    const { rows } = await owner.query<{ id: string }>(
      'select id from employment where person_id = any($1)',
      [[teacher.personId, hr.personId]],
    );
    const jobs = rows.map(({ id }) => id);
    expect(await giveLeaders.execute(ctx, hr, { jobs })).toMatchObject({ ok: false });
    expect(await giveLeaders.execute(ctx, hr, { jobs: [] })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', fields: { jobs: [{ code: 'choose-leaders' }] } },
    });
    expect(await roles()).toEqual([]);
    const other = await addBoard(owner, String(64_000 + turn), 'Ander bestuur');
    const elsewhere = await addPerson(owner, other, { role: 'hr', name: 'Rik Elders' });
    expect(await giveLeaders.execute(ctx, elsewhere, { jobs })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});

test('the form of a role begins with the only school where she works', async () => {
  const ada = await works('Ada Eik', 0);
  const both = await works('Bo Beide', 1);
  await owner.query(
    `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
     values ($1, gen_random_uuid(), $2, $3, 'leraar', 0.4, '2025-08-01')`,
    [board, both.personId, schools[2]],
  );
  const place = async (personId: string) => {
    const outcome = await readRolePlaces.execute(ctx, hr, { personId });
    return outcome.ok ? outcome.value.ownSchool : outcome.error.kind;
  };
  expect([await place(ada.personId), await place(both.personId)]).toEqual([schools[0], null]);
});
