import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import { startConversation } from '#features/conversation/server/start-conversation.ts';
import { startSeveral } from '#features/conversation/server/start-several.ts';
import { conversationSchedule } from '#features/conversation/server/schedule.ts';
import { counterpartSweep } from '#features/counterpart/server/sweep-counterparts.ts';
import { feedbackSchedule } from '#features/feedback/server/round.ts';
import { planSchedule } from '#features/plan/server/close-steps.ts';
import { closeEndedNightly } from '#features/staff/server/close-ended.ts';
import { newId } from '#server/ids.ts';
import { handlers } from '#src/slices.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { howItStands, openEverything } from '#tests/support/everything-open.ts';
import { addCoachLink, addPerson, buildWorld } from '#tests/support/world.ts';

/** A contract that ends while the next is known is a pause; whoever leaves one of two schools keeps the talk at the other. */
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { leader, coach, otherSchoolLeader } = world;
const system: SystemActor = { kind: 'system', tenantId: world.board };

let her: PersonActor;
beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  her = await addPerson(owner, world.board, {
    role: 'support-staff',
    school: world.school,
    name: 'Gerda Vos',
  });
});

const night = async (moment: string): Promise<void> => {
  setNow(moment);
  for (const one of [
    closeEndedNightly,
    planSchedule,
    counterpartSweep,
    conversationSchedule,
    feedbackSchedule,
  ])
    await one.run(ctx, system);
};
const work = (school: string, startsOn: string, factor = 0.3) =>
  owner.query(
    `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
     values ($1, $2, $3, $4, 'onderwijsassistent-a', $5, $6)`,
    [world.board, newId(), her.personId, school, factor, startsOn],
  );
const endWork = (school: string, day: string) =>
  owner.query(
    'update employment set ends_on = $3 where person_id = $1 and school_id = $2 and starts_on < $3',
    [her.personId, school, day],
  );
const conversations = async () =>
  (
    await owner.query<{ id: string; state: string; school_id: string; leader_id: string | null }>(
      'select id, state, school_id, leader_id from conversation where person_id = $1 order by id',
      [her.personId],
    )
  ).rows;
const mails = async (): Promise<number> =>
  Number((await owner.query<{ n: string }>('select count(*) as n from mail_message')).rows[0]?.n);

describe('a contract ends and the next is known', () => {
  beforeEach(async () => {
    await addCoachLink(owner, her, coach);
    await openEverything(ctx, owner, { person: her, leader }, coach);
  });

  test.each([
    ['ten days later', '2026-12-07', '2026-11-28T01:00:00Z'],
    ['after a weekend', '2026-11-30', '2026-11-29T01:00:00Z'],
  ])('nothing of hers ends: %s', async (_, returns, between) => {
    await endWork(world.school, '2026-11-27');
    await work(world.school, returns);
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, school_id, valid_from) values ($1, $2, $3, 'support-staff', $4, $5)`,
      [world.board, newId(), her.personId, world.school, returns],
    );
    const before = await howItStands(owner);
    const told = await mails();
    await night(between);
    expect(await howItStands(owner)).toEqual(before);
    await night(`${returns}T05:00:00Z`);
    expect(await howItStands(owner)).toEqual(before);
    const { rows } = await owner.query(`select 1 from mail_message where calendar_method = 'CANCEL'`);
    expect(rows).toEqual([]);
    expect(told).toBeGreaterThan(0);
  });

  test('without a next one everything ends', async () => {
    await endWork(world.school, '2026-11-27');
    await night('2026-11-28T01:00:00Z');
    expect((await conversations()).every(({ state }) => state === 'closed')).toBe(true);
    const { rows } = await owner.query(
      `select distinct state from counterpart where person_id = $1
       union select state from plan_step where person_id = $1`,
      [her.personId],
    );
    // What her leader had done for a talk that was held, is done.
    expect(rows.map(({ state }: { state: string }) => state).sort()).toEqual([
      'done',
      'stopped',
      'withdrawn',
    ]);
  });
});

describe('she works at two schools', () => {
  const input = {
    kind: 'development',
    form: 'live',
    plannedAt: '2027-01-12T09:30',
    minutes: '45',
    place: '',
  };
  beforeEach(() => work(world.otherSchool, '2024-08-01'));

  test('a talk stands under the school where its leader leads her, whoever begins', async () => {
    const who = { personId: her.personId, leaderId: otherSchoolLeader.personId };
    await must(ctx, her, startConversation, { ...who, ...input });
    await must(ctx, otherSchoolLeader, startSeveral, {
      personIds: [her.personId],
      kind: 'progress',
      form: 'live',
    });
    await must(ctx, leader, startSeveral, { personIds: [her.personId], kind: 'progress', form: 'live' });
    expect((await conversations()).map(({ school_id, leader_id }) => [school_id, leader_id])).toEqual([
      [world.otherSchool, otherSchoolLeader.personId],
      [world.otherSchool, otherSchoolLeader.personId],
      [world.school, leader.personId],
    ]);
  });

  test('leaving one school closes only what stood there', async () => {
    for (const leaderId of [leader.personId, otherSchoolLeader.personId])
      await must(ctx, her, startConversation, { personId: her.personId, leaderId, ...input });
    await endWork(world.school, '2026-11-29');
    await night('2026-11-30T05:00:00Z');
    expect(await conversations()).toMatchObject([
      { state: 'closed', school_id: world.school },
      { state: 'planned', school_id: world.otherSchool, leader_id: otherSchoolLeader.personId },
    ]);
  });

  test('one that was filed wrongly before is moved, not closed', async () => {
    const who = { personId: her.personId, leaderId: otherSchoolLeader.personId };
    await must(ctx, her, startConversation, { ...who, ...input });
    await owner.query('update conversation set school_id = $2 where person_id = $1', [
      her.personId,
      world.school,
    ]);
    await endWork(world.school, '2026-11-29');
    await night('2026-11-30T05:00:00Z');
    expect(await conversations()).toMatchObject([{ state: 'planned', school_id: world.otherSchool }]);
  });

  test('a leader of the whole board keeps the talk when she leaves one of the schools', async () => {
    const director = await addPerson(owner, world.board, { role: 'director', name: 'Dirk Boven' });
    const who = { personId: her.personId, leaderId: director.personId };
    await must(ctx, her, startConversation, { ...who, ...input });
    await endWork(world.school, '2026-11-29');
    await night('2026-11-30T05:00:00Z');
    expect(await conversations()).toMatchObject([
      { state: 'planned', school_id: world.otherSchool, leader_id: director.personId },
    ]);
  });
});
