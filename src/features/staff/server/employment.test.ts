import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import { beginSession, signedIn } from '#server/session/session.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { listening } from '#tests/support/listening.ts';
import { addCoachLink, addPerson, buildWorld } from '#tests/support/world.ts';
import { addEmployment } from './add-employment.ts';
import { changeEmployment } from './change-employment.ts';
import { closeEnded } from './close-ended.ts';
import { endEmployment } from './end-employment.ts';
import { readEndEffects } from './read-end-effects.ts';
import { readStaffMember } from './read-staff-member.ts';
import { reopenEmployment } from './reopen-employment.ts';

const { told, handlers } = listening('staff.employment-ended', 'staff.role-ended');
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const schoolHr = await addPerson(owner, world.board, {
  role: 'hr',
  school: world.otherSchool,
  name: 'Saskia Schoolhr',
});
const system: SystemActor = { kind: 'system', tenantId: world.board };
let her: PersonActor;

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  told.length = 0;
  her = await addPerson(owner, world.board, {
    role: 'support-staff',
    school: world.school,
    name: 'Noor Dekker',
  });
});

const page = async (person: PersonActor = her) => {
  const outcome = await readStaffMember.execute(ctx, world.hr, { personId: person.personId });
  if (!outcome.ok) throw new Error('HR reads it');
  return outcome.value.person;
};
const job = async () => {
  const { jobs, past } = await page();
  const [first] = [...jobs, ...past];
  if (first === undefined) throw new Error('she works here');
  return first;
};
const target = async () => {
  const { id, version } = await job();
  return { personId: her.personId, employmentId: id, version: String(version) };
};
const session = async (): Promise<string> =>
  ctx.db.transaction(
    { tenantId: her.tenantId },
    (tx) => beginSession(tx, { ...her, device: '' }, ctx.now()),
    true,
  );
const work = { functionCode: 'onderwijsassistent-a', workingTime: '0,8', startsOn: '2020-08-01' };

test('the last HR of the organisation is not ended with her work, today nor later', async () => {
  const last = await addPerson(owner, world.otherBoard, {
    role: 'hr',
    school: world.schoolOfOtherBoard,
    name: 'Lies Laatste',
  });
  const schoolHrThere = await addPerson(owner, world.otherBoard, {
    role: 'hr',
    school: world.schoolOfOtherBoard,
    name: 'Sas School',
  });
  await owner.query(`update role_grant set school_id = null where person_id = $1`, [last.personId]);
  await owner.query(`delete from role_grant where person_id = $1`, [world.otherBoardHr.personId]);
  const { rows } = await owner.query<{ id: string; version: number }>(
    'select id, version from employment where person_id = $1',
    [last.personId],
  );
  const employment = { personId: last.personId, employmentId: rows[0]?.id, version: rows[0]?.version };
  for (const endsOn of ['2026-10-31', '2027-07-31'])
    expect(await endEmployment.execute(ctx, schoolHrThere, { ...employment, endsOn })).toMatchObject({
      error: { kind: 'invalid', fields: { endsOn: [{ code: 'last-hr' }] } },
    });
});

describe('add-employment', () => {
  test('gives the role of the function at that school', async () => {
    const input = {
      personId: her.personId,
      ...work,
      functionCode: 'leraar',
      functionTitle: ' Vakleraar ',
      schoolId: world.otherSchool,
    };
    expect((await addEmployment.execute(ctx, world.hr, input)).ok).toBe(true);
    expect(await page()).toMatchObject({
      jobs: [{ school: 'De Regenboog' }, { school: 'De Springplank', functionTitle: 'Vakleraar' }],
      roles: [
        { role: 'support-staff', school: 'De Regenboog' },
        { role: 'teacher', school: 'De Springplank' },
      ],
    });
  });

  test('not at a school of another board, nor with somebody’s number', async () => {
    const input = { personId: her.personId, ...work, schoolId: world.schoolOfOtherBoard };
    expect(await addEmployment.execute(ctx, world.hr, input)).toMatchObject({
      error: { fields: { schoolId: [{ code: 'not-an-option' }] } },
    });
    await owner.query(`update employment set personnel_number = '77' where person_id = $1`, [
      world.assistant.personId,
    ]);
    const numbered = { ...input, schoolId: world.school, personnelNumber: '77' };
    expect(await addEmployment.execute(ctx, world.hr, numbered)).toMatchObject({
      error: { fields: { personnelNumber: [{ code: 'number-taken' }] } },
    });
  });

  test('HR of one school adds work there to her own people only', async () => {
    const anne = world.otherSchoolAssistant.personId;
    const there = { personId: anne, ...work, startsOn: '2026-12-01' };
    expect((await addEmployment.execute(ctx, schoolHr, { ...there, schoolId: world.otherSchool })).ok).toBe(
      true,
    );
    expect(await addEmployment.execute(ctx, schoolHr, { ...there, schoolId: world.school })).toMatchObject({
      error: { fields: { schoolId: [{ code: 'not-an-option' }] } },
    });
  });
});

describe('change-employment', () => {
  test('corrects what was seen, once; the second sees what the first wrote', async () => {
    const input = {
      ...(await target()),
      ...work,
      functionCode: 'onderwijsassistent-b',
      workingTime: '100%',
      scale: '',
    };
    expect((await changeEmployment.execute(ctx, world.hr, input)).ok).toBe(true);
    expect(await job()).toMatchObject({
      functionCode: 'onderwijsassistent-b',
      scale: 5,
      factor: 1,
      version: 2,
    });
    expect(await changeEmployment.execute(ctx, world.hr, { ...input, workingTime: '0,2' })).toMatchObject({
      error: { kind: 'conflict', theirs: { factor: 1 } },
    });
  });

  test('to another kind of work changes the role that came with it', async () => {
    await changeEmployment.execute(ctx, world.hr, { ...(await target()), ...work, functionCode: 'leraar' });
    expect((await page()).roles).toMatchObject([{ role: 'teacher' }]);
    expect(told).toMatchObject([]);
  });

  test('not to a first day after its last', async () => {
    await endEmployment.execute(ctx, world.hr, { ...(await target()), endsOn: '2026-12-31' });
    const input = { ...(await target()), ...work, startsOn: '2027-01-01' };
    expect(await changeEmployment.execute(ctx, world.hr, input)).toMatchObject({
      error: { fields: { startsOn: [{ code: 'after-end' }] } },
    });
  });
});

describe('end-employment', () => {
  test('with a day that lies behind us ends access with this very change', async () => {
    await addCoachLink(owner, her, world.coach);
    const token = await session();
    expect(
      (await endEmployment.execute(ctx, world.hr, { ...(await target()), endsOn: '2026-11-23' })).ok,
    ).toBe(true);
    expect(await signedIn(ctx, token)).toBeNull();
    expect(await page()).toMatchObject({
      jobs: [],
      past: [{ endsOn: '2026-11-23' }],
      roles: [],
      coaches: [],
    });
    expect(told).toEqual([
      { kind: 'staff.employment-ended', payload: { personId: her.personId } },
      { kind: 'staff.role-ended', payload: { personId: her.personId, role: 'support-staff' } },
    ]);
  });

  test('with a day to come ends it that night, and no sooner', async () => {
    const token = await session();
    await endEmployment.execute(ctx, world.hr, { ...(await target()), endsOn: '2026-11-24' });
    expect((await signedIn(ctx, token))?.actor.grants).toMatchObject([{ role: 'support-staff' }]);
    await closeEnded.execute(ctx, system, {});
    expect(told).toEqual([]);
    setNow('2026-11-24T23:10:00Z');
    expect(await closeEnded.execute(ctx, system, {})).toMatchObject({ ok: true });
    expect(told).toMatchObject([{ kind: 'staff.employment-ended' }, { kind: 'staff.role-ended' }]);
    expect(await signedIn(ctx, token)).toBeNull();
    told.length = 0;
    await closeEnded.execute(ctx, system, {});
    expect(told).toEqual([]);
  });

  test('takes along all roles when it was the only work, and only those of that school when it was not', async () => {
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, school_id, valid_from) values ($1, gen_random_uuid(), $2, 'hr', null, '2020-08-01')`,
      [world.board, her.personId],
    );
    const second = {
      personId: her.personId,
      ...work,
      functionCode: 'concierge',
      schoolId: world.otherSchool,
    };
    await addEmployment.execute(ctx, world.hr, second);
    await endEmployment.execute(ctx, world.hr, { ...(await target()), endsOn: '2026-11-01' });
    expect((await page()).roles.map(({ role, school }) => [role, school])).toEqual([
      ['hr', null],
      ['support-staff', 'De Springplank'],
    ]);
    await endEmployment.execute(ctx, world.hr, { ...(await target()), endsOn: '2026-11-02' });
    expect((await page()).roles).toEqual([]);
  });

  test('before it began is said at the field; a stale version shows what it is now', async () => {
    expect(
      await endEmployment.execute(ctx, world.hr, { ...(await target()), endsOn: '2019-01-01' }),
    ).toMatchObject({
      error: { fields: { endsOn: [{ code: 'before-start' }] } },
    });
    expect(
      await endEmployment.execute(ctx, world.hr, { ...(await target()), version: '9', endsOn: '2026-11-01' }),
    ).toMatchObject({ error: { kind: 'conflict' } });
  });
});

describe('reopen-employment', () => {
  test('takes the end back, with every role that ended by it', async () => {
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, school_id, valid_from) values ($1, gen_random_uuid(), $2, 'leader', $3, '2020-08-01')`,
      [world.board, her.personId, world.school],
    );
    await endEmployment.execute(ctx, world.hr, { ...(await target()), endsOn: '2026-11-01' });
    expect((await reopenEmployment.execute(ctx, world.hr, await target())).ok).toBe(true);
    expect(await page()).toMatchObject({
      jobs: [{ endsOn: null }],
      roles: [
        { role: 'leader', validTo: null },
        { role: 'support-staff', validTo: null },
      ],
    });
    expect((await signedIn(ctx, await session()))?.actor.grants).toHaveLength(2);
  });

  test('of a later end keeps nothing closed, and an open one is not there to reopen', async () => {
    expect(await reopenEmployment.execute(ctx, world.hr, await target())).toMatchObject({
      error: { kind: 'not-found' },
    });
    await endEmployment.execute(ctx, world.hr, { ...(await target()), endsOn: '2026-11-01' });
    await endEmployment.execute(ctx, world.hr, { ...(await target()), endsOn: '2027-11-01' });
    expect((await page()).roles).toMatchObject([{ role: 'support-staff', validTo: '2027-11-01' }]);
    expect(
      await reopenEmployment.execute(ctx, world.hr, { ...(await target()), version: '1' }),
    ).toMatchObject({ error: { kind: 'conflict' } });
  });
});

describe('read-end-effects', () => {
  test('counts nothing where nothing is open', async () => {
    const { personId, employmentId } = await target();
    expect(await readEndEffects.execute(ctx, world.hr, { personId, employmentId })).toEqual({
      ok: true,
      value: { effects: { conversations: 0, steps: 0, asked: 0, passed: 0, led: 0 } },
    });
  });
});
