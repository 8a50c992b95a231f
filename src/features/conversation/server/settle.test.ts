import { beforeEach, describe, expect, test } from 'vitest';
import type { SystemActor } from '#access/actor.ts';
import {
  agreedConversation,
  heldConversation,
  must,
  readyConversation,
  reportedConversation,
  startedConversation,
} from '#tests/support/conversation.ts';
import { toolsOf } from '#server/events.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { agreeReport } from './agree-report.ts';
import { chooseLeader } from './choose-leader.ts';
import { listConversations } from './list-conversations.ts';
import { onStaffLeft } from './on-staff-left.ts';
import { readConversation } from './read-conversation.ts';
import { readReport } from './read-report.ts';
import { remindConversations } from './remind-conversations.ts';
import { savePreparation } from './save-preparation.ts';
import { conversationSchedule } from './schedule.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const two = { person: world.assistant, leader: world.leader };
const { person, leader } = two;
const second = await addPerson(owner, world.board, {
  role: 'leader',
  school: world.school,
  name: 'Dirk Duo',
});
const system: SystemActor = { kind: 'system', tenantId: world.board };

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  await owner.query('truncate conversation cascade');
  await owner.query('delete from mail_message');
  await owner.query('delete from domain_event');
  await owner.query('update role_grant set valid_to = null');
  await owner.query('update employment set ends_on = null');
});

const view = (conversationId: string, who = person) => must(ctx, who, readConversation, { conversationId });
const endRole = (who: typeof person, day: string) =>
  owner.query('update role_grant set valid_to = $2 where person_id = $1', [who.personId, day]);
const endWork = (who: typeof person, day: string) =>
  owner.query('update employment set ends_on = $2 where person_id = $1', [who.personId, day]);
const morning = (moment: string) => {
  setNow(moment);
  return conversationSchedule.run(ctx, system);
};
const told = async (who: typeof person) =>
  ctx.db.transaction(
    { tenantId: world.board, personId: world.hr.personId },
    (db) => onStaffLeft(toolsOf(ctx, db, world.hr, ctx.now()), { personId: who.personId }),
    true,
  );
const mails = async (): Promise<
  { recipient: string; subject: string; body: string; calendar_method: string | null }[]
> =>
  (
    await owner.query(
      'select recipient, subject, body, calendar_method from mail_message order by created_at, key',
    )
  ).rows as never;
const lettersTo = async (who: typeof person): Promise<string[]> => {
  const { rows } = await owner.query<{ email: string }>('select email from person where id = $1', [
    who.personId,
  ]);
  return (await mails())
    .filter(({ recipient }) => recipient === rows[0]?.email)
    .map(({ subject }) => subject);
};

describe('someone left', () => {
  test('her: every open conversation is closed, agreed ones stay', async () => {
    const agreed = await agreedConversation(ctx, two);
    const started = await startedConversation(ctx, two, { kind: 'progress', plannedAt: '2026-12-01T09:30' });
    const reported = await reportedConversation(ctx, two, { kind: 'start' });
    await endWork(person, '2026-11-20');
    await told(person);
    const { rows } = await owner.query('select id, state, end_reason from conversation');
    expect(rows).toEqual(
      expect.arrayContaining([
        { id: agreed, state: 'agreed', end_reason: null },
        { id: started, state: 'closed', end_reason: 'person-left' },
        { id: reported, state: 'closed', end_reason: 'person-left' },
      ]),
    );
    expect((await mails()).filter(({ calendar_method }) => calendar_method === 'CANCEL')).toHaveLength(2);
    // What she asked of her leader for a talk that was held already was done.
    const { rows: asked } = await owner.query(
      `select item_id as id, state from counterpart where item_id = any($1) order by state`,
      [[started, reported]],
    );
    expect(asked).toEqual([
      { id: reported, state: 'done' },
      { id: started, state: 'withdrawn' },
    ]);
  });

  test('an employment that ends later changes nothing yet; the morning after, it does', async () => {
    const conversationId = await startedConversation(ctx, two);
    await endWork(person, '2026-11-30');
    await told(person);
    expect((await view(conversationId)).phase).toBe('before');
    await morning('2026-12-01T05:00:00Z');
    expect((await view(conversationId)).phase).toBe('closed');
  });

  test('her leader, before the talk: another leader of the school comes, both decide anew', async () => {
    const conversationId = await readyConversation(ctx, two, { plannedAt: '2026-12-01T09:30' });
    await endRole(leader, '2026-11-23');
    await told(leader);
    expect(await view(conversationId)).toMatchObject({
      leaderName: 'Dirk Duo',
      phase: 'before',
      ready: { own: false, other: false },
      opened: null,
      next: { code: 'prepare' },
    });
    const his = JSON.stringify(await view(conversationId, second));
    expect(his).not.toContain('rekenen');
    expect(his).not.toContain('muziek');
    expect(await readConversation.execute(ctx, leader, { conversationId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await lettersTo(person)).toContain('Je gesprek is nu met Dirk Duo');
    expect(await lettersTo(second)).toContain('Jij voert nu het gesprek met Samira Bakker');
    expect((await mails()).filter(({ calendar_method }) => calendar_method === 'CANCEL')).toHaveLength(1);
  });

  test('her leader, and there is no other: it waits, and goes on when one comes', async () => {
    const conversationId = await readyConversation(ctx, two);
    for (const who of [leader, second]) await endRole(who, '2026-11-23');
    await told(leader);
    expect(await view(conversationId)).toMatchObject({
      leaderName: null,
      next: { code: 'choose-leader', whose: 'own' },
    });
    const more = { conversationId, part: 'ambition', version: 0, texts: { ambition: 'Toch doorgaan' } };
    expect(await savePreparation.execute(ctx, person, more)).toMatchObject({ ok: true });
    await owner.query('update role_grant set valid_to = null where person_id = $1', [second.personId]);
    await morning('2026-11-25T05:00:00Z');
    expect((await view(conversationId)).leaderName).toBe('Dirk Duo');
  });

  test('her leader, after the talk: nobody reads the report until she chooses', async () => {
    const conversationId = await reportedConversation(ctx, two);
    await must(ctx, leader, agreeReport, { conversationId, edition: 1, version: 1 });
    await endRole(leader, '2026-11-23');
    await told(leader);
    await morning('2026-11-25T05:00:00Z');
    const waiting = await view(conversationId);
    expect(waiting).toMatchObject({ leaderName: null, next: { code: 'choose-leader' } });
    expect(waiting.leaders.map(({ name }) => name)).toEqual(['Dirk Duo']);
    expect(await readReport.execute(ctx, second, { conversationId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    const elsewhere = { conversationId, leaderId: world.otherSchoolLeader.personId };
    expect(await chooseLeader.execute(ctx, person, elsewhere)).toMatchObject({ error: { kind: 'invalid' } });
    await must(ctx, person, chooseLeader, { conversationId, leaderId: second.personId });
    const report = await must(ctx, second, readReport, { conversationId });
    expect(report.current).toMatchObject({ state: 'draft', agreedAt: { own: null, other: null } });
    expect(report.opened).toBeNull();
    expect((await view(conversationId)).openedWith).toBe('Karin de Wit');
    expect(
      await chooseLeader.execute(ctx, person, { conversationId, leaderId: second.personId }),
    ).toMatchObject({
      error: { code: 'not-now' },
    });
  });

  test('someone else: nothing happens', async () => {
    const conversationId = await readyConversation(ctx, two);
    await endRole(second, '2026-11-23');
    await told(second);
    expect(await view(conversationId)).toMatchObject({ leaderName: leader.name, phase: 'ready' });
  });
});

describe('not decided in time', () => {
  test('after half a year it ends by itself, once', async () => {
    const started = await startedConversation(ctx, two);
    const held = await heldConversation(ctx, two, { kind: 'progress' });
    await morning('2027-05-25T04:00:00Z');
    expect((await view(started)).phase).toBe('before');
    await morning('2027-05-26T04:00:00Z');
    await morning('2027-05-27T04:00:00Z');
    expect(await view(started)).toMatchObject({ phase: 'cancelled', endReason: 'not-decided' });
    expect(await view(held)).toMatchObject({ phase: 'closed', endReason: 'not-decided' });
    const { rows } = await owner.query('select state, version from counterpart where item_id = $1', [
      started,
    ]);
    expect(rows).toEqual([{ state: 'withdrawn', version: 2 }]);
  });

  test('four weeks after the talk the report stands open with both', async () => {
    const conversationId = await heldConversation(ctx, two);
    setNow('2026-12-21T10:00:00Z');
    expect((await view(conversationId)).standsOpen).toBe(false);
    setNow('2026-12-22T10:00:00Z');
    for (const who of [person, leader]) {
      expect((await view(conversationId, who)).standsOpen).toBe(true);
      expect((await must(ctx, who, listConversations, {})).items[0]?.standsOpen).toBe(true);
    }
  });
});

describe('remind-conversations', () => {
  test('one mail a person for all that is due, and each reminder once', async () => {
    await startedConversation(ctx, two, { plannedAt: '2026-12-01T09:30' });
    await startedConversation(ctx, two, { kind: 'progress', plannedAt: '2026-12-02T09:30' });
    await owner.query('delete from mail_message');
    await morning('2026-11-26T05:00:00Z');
    expect(await lettersTo(leader)).toEqual(['Herinnering: er wachten 2 gesprekken op je']);
    const [first] = await mails();
    expect(first?.body).toContain('komt eraan');
    expect(first?.body).toMatch(/http:\/\/localhost:3000\/conversations\/[0-9a-f-]{36}/);
    await morning('2026-11-26T05:30:00Z');
    await morning('2026-11-27T05:00:00Z');
    expect(await mails()).toHaveLength(2);
  });

  test('says nothing of what was written, and nothing to who is ready', async () => {
    const conversationId = await startedConversation(ctx, two, { plannedAt: '2026-12-01T09:30' });
    const part = { conversationId, part: 'wishes', version: 0, texts: { wishes: 'ZEEPAARD' } };
    await must(ctx, person, savePreparation, part);
    await owner.query('update conversation set person_ready_at = now()');
    await owner.query('delete from mail_message');
    await morning('2026-11-26T05:00:00Z');
    expect(await lettersTo(person)).toEqual([]);
    expect(JSON.stringify(await mails())).not.toContain('ZEEPAARD');
  });

  test('two rounds at once send one mail', async () => {
    await startedConversation(ctx, two, { plannedAt: '2026-12-01T09:30' });
    await owner.query('delete from mail_message');
    setNow('2026-11-26T05:00:00Z');
    await Promise.all([1, 2].map(() => remindConversations.execute(ctx, system, {})));
    expect(await mails()).toHaveLength(2);
  });

  test('asks who has not agreed, and names the date of the follow-up', async () => {
    const reported = await reportedConversation(ctx, two);
    await must(ctx, leader, agreeReport, { conversationId: reported, edition: 1, version: 1 });
    await owner.query('delete from mail_message');
    await morning('2026-11-27T05:00:00Z');
    expect((await mails()).map(({ body }) => /akkoord met het verslag/.test(body))).toEqual([true]);
    await must(ctx, person, agreeReport, { conversationId: reported, edition: 1, version: 1 });
    await owner.query('delete from mail_message');
    await morning('2027-02-15T05:00:00Z');
    expect(await mails()).toHaveLength(2);
  });
});
