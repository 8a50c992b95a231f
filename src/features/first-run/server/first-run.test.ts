import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addOperator, addPerson, buildWorld } from '#tests/support/world.ts';
import { readFirstRun } from './read-first-run.ts';
import { skipTask } from './skip-task.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const operator = await addOperator(owner, 'Ada Een');

const tasksOf = async (actor: PersonActor) => {
  const outcome = await readFirstRun.execute(ctx, actor, {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.tasks;
};
const stateOf = async (actor: PersonActor, code: string) =>
  (await tasksOf(actor)).find((task) => task.code === code);
const sayAll = async (schoolId: string, items: readonly string[]) => {
  for (const item of items)
    await owner.query(
      `insert into compass_possibility (tenant_id, id, school_id, item, can, reason, said_by, said_on, version)
       values ($1, $2, $3, $4, 3, 'Zo', $5, '2026-11-24', 1)`,
      [world.board, newId(), schoolId, item, world.hr.personId],
    );
};

beforeEach(async () => {
  await owner.query('delete from first_run_skip; delete from compass_possibility; delete from place_start');
});

describe('the steps of a board', () => {
  test('count what is there today: people, leaders, what is possible, who signed in', async () => {
    expect(await tasksOf(world.hr)).toMatchObject([
      { code: 'staff', state: 'done', count: 2, of: 2 },
      { code: 'leaders', state: 'done', count: 2, of: 2 },
      { code: 'possibilities', state: 'open', count: 0, of: 2 },
      { code: 'rules', state: 'open' },
      { code: 'invite', state: 'open', count: 0, of: 2, beyond: 0 },
    ]);
    await sayAll(world.school, ['expert', 'switch', 'flexible', 'tasks', 'leadership']);
    await sayAll(world.otherSchool, ['expert']);
    expect(await stateOf(world.hr, 'possibilities')).toMatchObject({ state: 'begun', count: 1, of: 2 });
    await owner.query(`update role_grant set valid_to = '2026-11-23' where person_id = $1`, [
      world.otherSchoolLeader.personId,
    ]);
    expect(await stateOf(world.hr, 'leaders')).toMatchObject({ state: 'begun', count: 1, of: 2 });
    await owner.query(`update role_grant set valid_to = null where person_id = $1`, [
      world.otherSchoolLeader.personId,
    ]);
  });

  test('know whether somebody was asked or came, never when', async () => {
    await owner.query(`update person set signed_in = true where id = $1`, [world.assistant.personId]);
    expect(await stateOf(world.hr, 'invite')).toMatchObject({ state: 'begun', count: 1, of: 2 });
    await owner.query(
      `insert into invitation (tenant_id, person_id, asked_at, asked_by) values ($1, $2, now(), $3)`,
      [world.board, world.otherSchoolAssistant.personId, world.hr.personId],
    );
    expect(await stateOf(world.hr, 'invite')).toMatchObject({ state: 'done', count: 1, of: 2 });
    await owner.query('delete from invitation; update person set signed_in = false');
  });

  test('of another board are its own', async () => {
    await sayAll(world.school, ['expert']);
    expect(await stateOf(world.otherBoardHr, 'possibilities')).toMatchObject({ state: 'open', of: 1 });
    await skipTask.execute(ctx, world.hr, { task: 'rules', skips: 'yes' });
    expect(await stateOf(world.otherBoardHr, 'rules')).toMatchObject({ state: 'open' });
  });

  test('can be left out by name, and taken up again by a colleague; what is done cannot', async () => {
    expect((await skipTask.execute(ctx, world.hr, { task: 'rules', skips: 'yes' })).ok).toBe(true);
    expect(await stateOf(world.hr, 'rules')).toMatchObject({
      state: 'skipped',
      skipped: { by: 'Henk Hofman', on: '2026-11-24' },
    });
    const colleague = await addPerson(owner, world.board, { role: 'hr', name: 'Hedy Twee' });
    const again = await skipTask.execute(ctx, colleague, { task: 'rules', skips: 'yes' });
    expect(again).toMatchObject({ error: { code: 'step-moved-on' } });
    expect((await skipTask.execute(ctx, colleague, { task: 'rules', skips: '' })).ok).toBe(true);
    expect(await stateOf(world.hr, 'rules')).toMatchObject({ state: 'open', skipped: null });
    for (const task of ['leaders', 'institutes'])
      expect(await skipTask.execute(ctx, world.hr, { task, skips: 'yes' })).toMatchObject({ ok: false });
    expect(await skipTask.execute(ctx, world.hr, { task: 'staff', skips: 'yes' })).toMatchObject({
      error: { kind: 'invalid' },
    });
  });
});

test('the steps of the operator count places that came, and a mail that went, not whose', async () => {
  expect(await stateOf(operator, 'board')).toMatchObject({ state: 'blocked' });
  await owner.query(
    `insert into place_start (tenant_id, invited_on, came_on) values ($1, '2026-11-20', null), ($2, '2026-11-20', '2026-11-21')`,
    [world.board, world.otherBoard],
  );
  expect(await stateOf(operator, 'board')).toMatchObject({ state: 'done', count: 1, of: 2 });
  expect(await stateOf(operator, 'mail')).toMatchObject({ state: 'open' });
  const mail = (state: string) =>
    owner.query(
      `insert into mail_message (tenant_id, id, key, recipient, subject, body, state, created_at)
       values ($1, $2, $3, 'a@example.nl', 'x', 'x', $3, now())`,
      [world.board, newId(), state],
    );
  await mail('kept');
  expect(await stateOf(operator, 'mail')).toMatchObject({ state: 'open' });
  await mail('waiting');
  expect(await stateOf(operator, 'mail')).toMatchObject({ state: 'begun' });
  await mail('sent');
  expect(await stateOf(operator, 'mail')).toMatchObject({ state: 'done' });
  expect((await skipTask.execute(ctx, operator, { task: 'institutes', skips: 'yes' })).ok).toBe(true);
  expect(await stateOf(operator, 'institutes')).toMatchObject({ state: 'skipped' });
});
