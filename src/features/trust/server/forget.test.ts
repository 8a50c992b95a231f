import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addCoachLink, addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { forgetLeavers, forgetNightly } from './forget-leavers.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const system: SystemActor = { kind: 'system', tenantId: world.board };
let turn = 0;
let her: PersonActor;

/** Somebody whose last day was 24 November 2024, with something in several tables. */
beforeEach(async () => {
  turn += 1;
  setNow('2040-01-01T02:00:00Z');
  await run();
  setNow('2026-11-25T02:00:00Z');
  her = await addPerson(owner, world.board, {
    role: 'support-staff',
    school: world.school,
    name: `Vera Vertrok${String(turn)}`,
  });
  await addShare(owner, her, 'plan', 'leader');
  await addShare(owner, world.assistant, 'compass', her.personId);
  await addCoachLink(owner, her, world.coach);
  await audit(her.personId, world.leader.personId);
  await audit(world.assistant.personId, her.personId);
  await leave('2024-11-24');
});

const audit = (about: string, by: string) =>
  owner.query(
    `insert into audit_event (tenant_id, id, happened_at, actor_kind, actor_person_id, event, kind, subject_person_id)
     values ($1, gen_random_uuid(), '2024-01-01', 'person', $2, 'card.read', 'looked', $3)`,
    [world.board, by, about],
  );
async function leave(day: string, roleEnds: string | null = day): Promise<void> {
  await owner.query('update employment set ends_on = $2 where person_id = $1', [her.personId, day]);
  await owner.query('update role_grant set valid_to = $2 where person_id = $1', [her.personId, roleEnds]);
}
const run = async (): Promise<number> => {
  const outcome = await forgetLeavers.execute(ctx, system, {});
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value.forgotten;
};
const nameNow = async (): Promise<unknown> =>
  (
    await owner.query('select given_name, family_name, email, forgotten_on from person where id = $1', [
      her.personId,
    ])
  ).rows[0];
const count = async (table: string, column = 'person_id', id: string = her.personId): Promise<number> =>
  (
    await owner.query<{ count: number }>(`select count(*)::int as count from ${table} where ${column} = $1`, [
      id,
    ])
  ).rows[0]?.count ?? -1;

describe('the day on which somebody is forgotten', () => {
  test.each([
    ['her last day of the two years', '2026-11-24T22:30:00Z', 0],
    ['the first day after it', '2026-11-25T02:00:00Z', 1],
    ['a year later, when nights were missed', '2027-11-25T02:00:00Z', 1],
  ])('%s', async (_, now, forgotten) => {
    setNow(now);
    expect(await run()).toBe(forgotten);
    expect(await count('employment')).toBe(1 - forgotten);
  });

  test('not as long as the end can be taken back, also when it was given a day of years ago', async () => {
    await owner.query(
      `insert into ending (tenant_id, id, person_id, kind, entity_id, batch_id, ended_at)
       select tenant_id, gen_random_uuid(), person_id, 'employment', id, gen_random_uuid(), '2027-03-01T10:00:00Z'
       from employment where person_id = $1`,
      [her.personId],
    );
    setNow('2027-03-31T02:00:00Z');
    expect(await run()).toBe(0);
    setNow('2027-04-01T02:00:00Z');
    expect(await run()).toBe(1);
  });

  test('but who was counted in figures stays in those, without her name, so that from later ones nobody follows', async () => {
    await owner.query(
      `with shown as (insert into figure_publication (tenant_id, id, day, threshold, shown, display)
         values ($1, gen_random_uuid(), $4, 5, '[]', '[]') returning id)
       insert into figure_member (tenant_id, publication_id, person_id, school_id, cuts)
       select $1, id, $2, $3, '{x}' from shown`,
      [world.board, her.personId, world.school, `2024-10-${String(turn).padStart(2, '0')}`],
    );
    setNow('2026-11-25T02:00:00Z');
    expect(await run()).toBe(1);
    expect(await nameNow()).toMatchObject({ given_name: 'Oud-collega' });
    expect(await count('figure_member')).toBe(1);
  });

  test.each([
    ['a role that goes on', () => leave('2024-11-24', null)],
    ['a role that ended a day later', () => leave('2024-11-24', '2024-11-25')],
    ['a job that goes on elsewhere', () => employ(null)],
    ['a job that ended a day later', () => employ('2024-11-25')],
    ['a job that begins one day', () => employ('2030-01-01', '2029-01-01')],
  ])('%s keeps her', async (_, arrange) => {
    await arrange();
    expect(await run()).toBe(0);
    expect(await nameNow()).toMatchObject({ given_name: 'Vera', forgotten_on: null });
    await owner.query('delete from employment where person_id = $1', [her.personId]);
    await leave('2024-11-24');
    expect(await run()).toBe(1);
  });

  const employ = (endsOn: string | null, startsOn = '2020-08-01') =>
    owner.query(
      `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on, ends_on)
       values ($1, gen_random_uuid(), $2, $3, 'concierge', 0.5, $4, $5)`,
      [world.board, her.personId, world.otherSchool, startsOn, endsOn],
    );

  test('somebody who never had a job or a role is not somebody who left', async () => {
    const id = newId();
    await owner.query(
      `insert into person (tenant_id, id, given_name, family_name) values ($1, $2, 'Nog', 'Niets')`,
      [world.board, id],
    );
    await run();
    expect((await owner.query('select given_name from person where id = $1', [id])).rows).toEqual([
      { given_name: 'Nog' },
    ]);
  });
});

describe('what is forgotten', () => {
  test('is everything about her; who she was for others has no name any more', async () => {
    expect(await run()).toBe(1);
    for (const table of ['employment', 'role_grant', 'share', 'coach_link'])
      expect(await count(table), table).toBe(0);
    expect(await count('share', 'audience_person_id')).toBe(0);
    expect(await count('audit_event', 'subject_person_id')).toBe(0);
    expect(await nameNow()).toEqual({
      given_name: 'Oud-collega',
      family_name: '',
      email: null,
      forgotten_on: '2026-11-25',
    });
    expect(await count('audit_event', 'actor_person_id')).toBe(1);
  });

  test('leaves one row that says when and how much, and nothing the next night', async () => {
    await run();
    const told = async () =>
      (
        await owner.query<{
          detail: { leftOn: string; erased: Record<string, number> };
          subject_person_id: null;
        }>(
          `select detail, subject_person_id from audit_event where event = 'trust.forgotten' and entity_id = $1`,
          [her.personId],
        )
      ).rows;
    const rows = await told();
    expect(rows).toEqual([
      {
        subject_person_id: null,
        detail: {
          leftOn: '2024-11-24',
          erased: { audit_event: 1, share: 2, coach_link: 1, role_grant: 1, employment: 1 },
        },
      },
    ]);
    setNow('2026-11-26T02:00:00Z');
    expect(await run()).toBe(0);
    expect(await told()).toEqual(rows);
  });

  test('her absences too, and those of others in which she stood in or that she wrote down', async () => {
    const away = (who: string, standIn: string, by: string, year = 2024) =>
      owner.query(
        `insert into absence (tenant_id, id, person_id, stand_in_id, set_by, from_on, to_on, set_at)
         values ($1, gen_random_uuid(), $2, $3, $4, make_date($5, 1, 1), make_date($5, 2, 1), '2024-01-01')`,
        [world.board, who, standIn, by, year],
      );
    const { leader, hr } = world;
    await away(her.personId, leader.personId, hr.personId);
    await away(leader.personId, her.personId, hr.personId);
    await away(hr.personId, leader.personId, her.personId);
    await away(hr.personId, leader.personId, hr.personId, 2025);
    setNow('2026-11-24T22:30:00Z');
    expect([await run(), (await owner.query('select from absence')).rowCount]).toEqual([0, 4]);
    setNow('2026-11-25T02:00:00Z');
    expect([await run(), (await owner.query('select from absence')).rowCount]).toEqual([1, 1]);
    await owner.query('delete from absence');
  });

  test('every night, by the schedule, of this organisation only', async () => {
    const elsewhere: SystemActor = { kind: 'system', tenantId: world.otherBoard };
    await forgetNightly.run(ctx, elsewhere);
    expect(await nameNow()).toMatchObject({ given_name: 'Vera' });
    await forgetNightly.run(ctx, system);
    expect(await nameNow()).toMatchObject({ given_name: 'Oud-collega' });
  });
});

describe('history', () => {
  const forgetHistory = (actor: { tenantId: string; system?: boolean }) =>
    ctx.db.transaction(
      actor,
      async (tx) => sql`select * from forget_history(${her.personId})`.execute(tx),
      true,
    );

  test('of somebody who is not forgotten cannot be erased, by the product neither', async () => {
    await expect(forgetHistory({ tenantId: world.board, system: true })).rejects.toThrow('history stays');
    expect(await count('audit_event', 'subject_person_id')).toBe(1);
  });

  test('cannot be erased in the name of a person or of another organisation', async () => {
    await owner.query(`update person set forgotten_on = '2026-11-25' where id = $1`, [her.personId]);
    await expect(forgetHistory({ tenantId: world.board })).rejects.toThrow('history stays');
    await expect(forgetHistory({ tenantId: world.otherBoard, system: true })).rejects.toThrow(
      'history stays',
    );
    expect(await count('audit_event', 'subject_person_id')).toBe(1);
  });
});
