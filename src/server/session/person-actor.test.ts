import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { isoDate } from '#core/date.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { personActor } from './person-actor.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const today = isoDate('2026-11-24');
let her: PersonActor;
beforeEach(async () => {
  her = await addPerson(owner, world.board, {
    role: 'support-staff',
    school: world.school,
    name: 'Mia Moor',
  });
});

const who = (day = today, tenantId: string = world.board): Promise<PersonActor | null> =>
  ctx.db.transaction({ tenantId }, (tx) => personActor(tx, her.personId, day), false);
const grant = (role: string, schoolId: string | null, from: string, to: string | null = null) =>
  owner.query(
    `insert into role_grant (tenant_id, id, person_id, role, school_id, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7)`,
    [world.board, newId(), her.personId, role, schoolId, from, to],
  );
const employ = (schoolId: string, from: string, to: string | null = null) =>
  owner.query(
    `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on, ends_on)
     values ($1, $2, $3, $4, 'concierge', 0.2, $5, $6)`,
    [world.board, newId(), her.personId, schoolId, from, to],
  );

describe('who somebody is on a day', () => {
  test('is her name, her roles and where she works', async () => {
    expect(await who()).toEqual(her);
  });

  test.each([
    ['the day before', '2026-11-23', false],
    ['the first day', '2026-11-24', true],
    ['the last day', '2026-12-01', true],
    ['the day after', '2026-12-02', false],
  ])('on %s of a role she has it: %s', async (_, day, has) => {
    await grant('coach', null, '2026-11-24', '2026-12-01');
    const roles = (await who(isoDate(day)))?.grants.map(({ role }) => role);
    expect(roles?.includes('coach')).toBe(has);
    expect(roles).toContain('support-staff');
  });

  test('two jobs at one school are one school; a job that ended is none', async () => {
    await employ(world.school, '2026-01-01');
    await employ(world.otherSchool, '2020-01-01', '2026-11-23');
    expect((await who())?.schoolIds).toEqual([world.school]);
    expect([...((await who(isoDate('2026-11-23')))?.schoolIds ?? [])].sort()).toEqual(
      [world.school, world.otherSchool].sort(),
    );
  });

  test('with a job and no role she is somebody; with a role and no job too', async () => {
    await owner.query('delete from role_grant where person_id = $1', [her.personId]);
    expect(await who()).toMatchObject({ grants: [], schoolIds: [world.school] });
    await owner.query('delete from employment where person_id = $1', [her.personId]);
    await grant('board', null, '2020-01-01');
    expect(await who()).toMatchObject({ grants: [{ role: 'board', schoolId: null }], schoolIds: [] });
  });

  test('with neither she left, and is nobody from the day after', async () => {
    await owner.query(`update role_grant set valid_to = '2026-11-24' where person_id = $1`, [her.personId]);
    await owner.query(`update employment set ends_on = '2026-11-24' where person_id = $1`, [her.personId]);
    expect(await who()).not.toBeNull();
    expect(await who(isoDate('2026-11-25'))).toBeNull();
  });

  test('is not found from another organisation, nor when there is no such person', async () => {
    expect(await who(today, world.otherBoard)).toBeNull();
    const nobody = await ctx.db.transaction(
      { tenantId: world.board },
      (tx) => personActor(tx, newId(), today),
      false,
    );
    expect(nobody).toBeNull();
  });

  test('once she is forgotten there is nobody left to be', async () => {
    for (const table of ['role_grant', 'employment'])
      await owner.query(`delete from ${table} where person_id = $1`, [her.personId]);
    expect(await who()).toBeNull();
  });
});
