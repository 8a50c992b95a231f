import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { chooseLeader } from '#features/conversation/server/choose-leader.ts';
import { endEmployment } from '#features/staff/server/end-employment.ts';
import { endRole } from '#features/staff/server/end-role.ts';
import { closeEnded, closeEndedNightly } from '#features/staff/server/close-ended.ts';
import { grantRole } from '#features/staff/server/grant-role.ts';
import { readEndEffects } from '#features/staff/server/read-end-effects.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { reopenEmployment } from '#features/staff/server/reopen-employment.ts';
import { undoRoleEnd } from '#features/staff/server/undo-role-end.ts';
import { undoEndings } from '#features/staff/server/undo-endings.ts';
import { publish } from '#server/events.ts';
import { handlers } from '#src/slices.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { howItStands, openEverything } from '#tests/support/everything-open.ts';
import { addCoachLink, addPerson, buildWorld } from '#tests/support/world.ts';

/** An end by mistake, taken back: everything stands as it stood, for every kind of thing that was open. */
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { hr, coach } = world;

let her: PersonActor;
let leader: PersonActor;
beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  for (const table of ['conversation', 'counterpart', 'plan_step', 'round', 'development_profile', 'ending'])
    await owner.query(`truncate ${table} cascade`);
  await owner.query(`delete from role_grant where role = 'leader'`);
  her = await addPerson(owner, world.board, {
    role: 'support-staff',
    school: world.school,
    name: 'Gerda Vos',
  });
  leader = await addPerson(owner, world.board, { role: 'leader', school: world.school, name: 'Karin Wit' });
  await addCoachLink(owner, her, coach);
  await openEverything(ctx, owner, { person: her, leader }, coach);
  await owner.query('delete from mail_message');
});

const jobOf = async (who: PersonActor) => {
  const { person } = await must(ctx, hr, readStaffMember, { personId: who.personId });
  const [job] = [...person.jobs, ...person.past];
  if (job === undefined) throw new Error('she has work');
  return { personId: who.personId, employmentId: job.id, version: String(job.version) };
};
const end = async (who: PersonActor, endsOn = '2026-11-20'): Promise<void> => {
  await must(ctx, hr, endEmployment, { ...(await jobOf(who)), endsOn });
};
const reopen = async (who: PersonActor): Promise<void> => {
  await must(ctx, hr, reopenEmployment, await jobOf(who));
};
const grantOf = async (who: PersonActor, role: string): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>(
    'select id from role_grant where person_id = $1 and role = $2',
    [who.personId, role],
  );
  return rows[0]?.id ?? '';
};
const calendars = async (): Promise<string[]> =>
  (
    await owner.query<{ line: string }>(
      `select calendar_method || ' ' || split_part(recipient, '.', 1) as line from mail_message
       where calendar_method is not null order by created_at, key`,
    )
  ).rows.map(({ line }) => line);
const open = async (query: string): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from ${query}`)).rows[0]?.n);

describe('what HR sees before the end', () => {
  const effects = async (who: PersonActor) => {
    const { personId, employmentId } = await jobOf(who);
    return (await must(ctx, hr, readEndEffects, { personId, employmentId })).effects;
  };

  test('is what happens: of hers all stops', async () => {
    const asked = await open(
      `counterpart where person_id = '${her.personId}' and state in ('open', 'promised')`,
    );
    expect(await effects(her)).toEqual({ conversations: 3, steps: 2, asked, passed: 0, led: 0 });
    await end(her);
    expect(await open(`conversation where state = 'closed'`)).toBe(3);
    expect(await open(`counterpart where state = 'withdrawn'`)).toBe(asked);
  });

  test('is what happens: what her leader owns goes to HR', async () => {
    const { passed, led, ...hers } = await effects(leader);
    expect(hers).toEqual({ conversations: 0, steps: 0, asked: 0 });
    expect(led).toBe(3);
    await end(leader);
    expect(await open('counterpart where stands_in')).toBe(passed);
  });

  test('is nothing of hers when she goes on elsewhere', async () => {
    await owner.query(
      `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
       values ($1, gen_random_uuid(), $2, $3, 'concierge', 0.2, '2027-01-01')`,
      [world.board, her.personId, world.school],
    );
    const { rows } = await owner.query<{ id: string }>(
      `select id from employment where person_id = $1 and starts_on < '2027-01-01'`,
      [her.personId],
    );
    const input = { personId: her.personId, employmentId: rows[0]?.id };
    const counts = await must(ctx, hr, readEndEffects, input);
    expect(counts.effects).toEqual({ conversations: 0, steps: 0, asked: 0, passed: 0, led: 0 });
  });
});

describe('her employment', () => {
  test.each([
    ['that ended in the past', '2026-11-20', '2026-11-24T10:00:00Z'],
    ['that ended by the night', '2026-11-30', '2026-12-01T01:00:00Z'],
  ])('%s and was taken back: all is as it was', async (_, endsOn, night) => {
    const before = await howItStands(owner);
    await end(her, endsOn);
    setNow(night);
    await closeEndedNightly.run(ctx, { kind: 'system', tenantId: world.board });
    expect(await open(`plan_step where state = 'stopped'`)).toBe(2);
    expect(await open(`counterpart where state in ('open', 'promised') and kind <> 'tell'`)).toBe(0);
    expect(await open(`conversation where state <> 'closed'`)).toBe(0);
    expect(await open(`coach_link where person_id = '${her.personId}' and ended_at is null`)).toBe(0);
    setNow('2026-12-05T10:00:00Z');
    await reopen(her);
    expect(await howItStands(owner)).toEqual(before);
  });

  test('the calendars follow: out when it closes, in again when it is open', async () => {
    await end(her);
    await reopen(her);
    expect((await calendars()).sort()).toEqual([
      'CANCEL gerda',
      'CANCEL karin',
      'REQUEST gerda',
      'REQUEST karin',
    ]);
    const { rows } = await owner.query(`select subject from mail_message where subject like '%weer open%'`);
    expect(rows).toHaveLength(6);
  });

  test('twice in a row it works as well', async () => {
    const before = await howItStands(owner);
    for (const day of ['2026-11-20', '2026-11-19']) {
      await end(her, day);
      await reopen(her);
      expect(await howItStands(owner)).toEqual(before);
    }
  });

  test('what somebody changed since is left as it is now', async () => {
    await end(her);
    await owner.query(
      `update plan_step set state = 'running', stop_kind = null, ended_on = null where title = 'Module gedrag'`,
    );
    await reopen(her);
    const { rows } = await owner.query('select title, state from plan_step order by title');
    expect(rows).toEqual([
      { title: 'Module gedrag', state: 'running' },
      { title: 'Module rekenen', state: 'submitted' },
    ]);
  });

  test('a role that would end later ends then again', async () => {
    await must(ctx, hr, grantRole, {
      personId: her.personId,
      role: 'coach',
      schoolId: world.school,
      validFrom: '2026-11-01',
      validTo: '2027-07-31',
    });
    const before = await howItStands(owner);
    await end(her);
    await reopen(her);
    expect(await howItStands(owner)).toEqual(before);
  });

  test('after thirty days only the work itself returns', async () => {
    await end(her);
    setNow('2026-12-28T10:00:00Z');
    expect((await closeEnded.execute(ctx, { kind: 'system', tenantId: world.board }, {})).ok).toBe(true);
    expect(await open('ending')).toBe(0);
    await reopen(her);
    expect(await open(`plan_step where state = 'stopped'`)).toBe(2);
    expect(await open(`employment where person_id = '${her.personId}' and ends_on is null`)).toBe(1);
  });
});

describe('her leader', () => {
  test('whose employment ended and was taken back leads and owns everything again', async () => {
    const before = await howItStands(owner);
    await end(leader);
    expect(await open(`conversation where leader_id is null`)).toBe(3);
    expect(await open(`counterpart where stands_in and owner_role = 'hr'`)).toBeGreaterThan(0);
    await reopen(leader);
    expect(await howItStands(owner)).toEqual(before);
  });

  test('whose role passed to a colleague takes the conversations back, and the colleague is told', async () => {
    const other = await addPerson(owner, world.board, {
      role: 'leader',
      school: world.school,
      name: 'Dirk Duo',
    });
    const before = await howItStands(owner);
    await must(ctx, hr, endRole, {
      personId: leader.personId,
      grantId: await grantOf(leader, 'leader'),
      lastDay: '2026-11-23',
    });
    expect(await open(`conversation where leader_id = '${other.personId}'`)).toBe(1);
    await owner.query('delete from mail_message');
    await must(ctx, hr, undoRoleEnd, { personId: leader.personId, grantId: await grantOf(leader, 'leader') });
    expect(await howItStands(owner)).toEqual(before);
    expect((await calendars()).sort()).toEqual(['CANCEL dirk', 'REQUEST gerda', 'REQUEST karin']);
  });

  test('does not take a conversation back from whom she chose since', async () => {
    await end(leader);
    const other = await addPerson(owner, world.board, {
      role: 'leader',
      school: world.school,
      name: 'Dirk Duo',
    });
    const { rows } = await owner.query<{ id: string }>(`select id from conversation where state = 'held'`);
    const conversationId = rows[0]?.id;
    await must(ctx, her, chooseLeader, { conversationId, leaderId: other.personId });
    await reopen(leader);
    const conversations = await owner.query<{ leader: string }>(
      `select leader_id as leader from conversation order by id = $1 desc`,
      [conversationId],
    );
    expect(conversations.rows.map((conversation) => conversation.leader)).toEqual([
      other.personId,
      leader.personId,
      leader.personId,
    ]);
  });

  test('a successor gets what waits with HR and HR is told', async () => {
    await end(leader);
    const waiting = await open(`counterpart where stands_in and owner_role = 'hr'`);
    await owner.query('delete from mail_message');
    await must(ctx, hr, grantRole, {
      personId: world.teacher.personId,
      role: 'leader',
      schoolId: world.school,
      validFrom: '2026-11-24',
    });
    expect(await open(`counterpart where stands_in`)).toBe(0);
    expect(
      await open(`conversation where state = 'planned' and leader_id = '${world.teacher.personId}'`),
    ).toBe(1);
    const { rows } = await owner.query<{ subject: string; recipient: string }>(
      `select subject, recipient from mail_message where key like 'counterpart:given-back:%'`,
    );
    expect(rows).toMatchObject([{ subject: `Terug naar Joost Visser: ${String(waiting)} tegenzetten` }]);
    expect(rows[0]?.recipient).toContain('henk.hofman');
  });
});

test('many ends at once are taken back at once: a person and her leader', async () => {
  const before = await howItStands(owner);
  await owner.query(`update employment set ends_on = '2026-11-20' where person_id = any($1)`, [
    [her.personId, leader.personId],
  ]);
  await closeEndedNightly.run(ctx, { kind: 'system', tenantId: world.board });
  expect(await open(`conversation where state = 'closed'`)).toBe(3);
  const { rows } = await owner.query<{ id: string }>(
    'update employment set ends_on = null, closed_at = null where person_id = any($1) returning id',
    [[her.personId, leader.personId]],
  );
  await ctx.db.transaction(
    { tenantId: world.board, personId: hr.personId },
    (db) =>
      undoEndings(
        {
          db,
          now: ctx.now(),
          changed: () => undefined,
          emit: (event) => publish(ctx, db, hr, ctx.now(), event),
        },
        rows.map(({ id }) => id),
      ),
    true,
  );
  expect(await howItStands(owner)).toEqual(before);
});
