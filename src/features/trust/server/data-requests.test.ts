import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersDenied } from '#tests/support/outsider.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { answerDataRequest } from './answer-data-request.ts';
import { askDataRequest } from './ask-data-request.ts';
import { readDataRequest } from './read-data-request.ts';
import { readDataRequests } from './read-data-requests.ts';
import { readOwnRequests } from './read-own-requests.ts';
import { remindDataRequests, remindDataRequestsDaily } from './remind-data-requests.ts';
import { withdrawDataRequest } from './withdraw-data-request.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const her = world.assistant;
const { personId } = her;
const hrOfSchool = await addPerson(owner, world.board, {
  ...{ role: 'hr', school: world.school, name: 'Han School' },
});
const hrElsewhere = await addPerson(owner, world.board, {
  ...{ role: 'hr', school: world.otherSchool, name: 'Hella Elders' },
});
const system: SystemActor = { kind: 'system', tenantId: world.board };

const refusal = (code: string) => ({ ok: false, error: { kind: 'refused', code } });

const correction = { personId, sort: 'correct', subject: 'hours', shouldBe: '0,9', note: 'Sinds augustus.' };
async function asked(input: object = correction, who: PersonActor = her): Promise<string> {
  const outcome = await askDataRequest.execute(ctx, who, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.requestId;
}
const listOf = async (who: PersonActor) => {
  const outcome = await readDataRequests.execute(ctx, who, {});
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value.requests;
};
const own = async () => {
  const outcome = await readOwnRequests.execute(ctx, her, { personId });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};
const mails = async () =>
  (
    await owner.query<{ recipient: string; subject: string; body: string }>(
      'select recipient, subject, body from mail_message order by recipient',
    )
  ).rows;

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  await owner.query('delete from data_request; delete from mail_message; delete from plan_step');
  await owner.query(
    `insert into plan_step (tenant_id, id, person_id, school_id, title, state, created_at, changed_at, submitted_on)
     select $1, gen_random_uuid(), $2, $3, 'Geheime stap', 'submitted', now(), now(), '2026-10-01' from generate_series(1, 2)`,
    [world.board, personId, world.school],
  );
});

describe('what she asks about her data', () => {
  test('is read by her and by HR of her board, and by nobody else', async () => {
    const requestId = await asked();
    expect((await own()).requests).toMatchObject([
      { subject: 'hours', nowIs: '0,8', shouldBe: '0,9', dueOn: '2026-12-24', state: 'asked' },
    ]);
    for (const hr of [world.hr, hrOfSchool]) {
      expect(await listOf(hr)).toMatchObject([
        { id: requestId, about: { sort: 'correct', subject: 'hours' }, pressing: 'on-time' },
      ]);
      expect(await readDataRequest.execute(ctx, hr, { requestId })).toMatchObject({
        value: { request: { nowIs: '0,8', shouldBe: '0,9', note: 'Sinds augustus.' } },
      });
    }
    expect(await listOf(hrElsewhere)).toEqual([]);
    expect(await listOf(world.otherBoardHr)).toEqual([]);
  });

  test('is closed to others in the database too', async () => {
    await asked();
    const seenBy = (actor: PersonActor) =>
      ctx.db.transaction(
        actor,
        async (tx) => (await sql`select from data_request`.execute(tx)).rows.length,
        false,
      );
    expect(await seenBy(her)).toBe(1);
    expect(await seenBy(world.hr)).toBe(1);
    for (const other of [world.leader, world.coach, world.boardMember, world.otherBoardHr])
      expect(await seenBy(other), other.name).toBe(0);
  });

  test('of erasing says the kind and how much, and nothing of what it holds', async () => {
    const requestId = await asked({ personId, sort: 'erase', subject: 'steps', note: 'Graag.' });
    const outcome = await readDataRequest.execute(ctx, world.hr, { requestId });
    expect(outcome).toMatchObject({ value: { request: { subject: 'steps', counted: 2, note: 'Graag.' } } });
    expect(JSON.stringify([outcome, await listOf(world.hr), await mails()])).not.toContain('Geheime');
  });

  test('is told to whom can answer, with the last day and without what it is', async () => {
    const requestId = await asked();
    const told = await mails();
    expect(told.map(({ recipient }) => recipient.split('.')[0])).toEqual(['han', 'henk']);
    for (const { subject, body } of told) {
      expect(body).toContain(`/data-requests/${requestId}`);
      expect(body).toContain('24 december 2026');
      expect(subject + body).not.toMatch(/0,9|augustus|uren|wissen van/);
    }
    expect((await own()).keepers).toEqual(['Han School', 'Henk Hofman']);
  });

  test.each([
    ['the same twice', correction, 'already-asked'],
    ['of a kind of which there is nothing', { personId, sort: 'erase', subject: 'talks' }, 'nothing-there'],
  ])('%s is refused', async (_, input, code) => {
    await asked();
    expect(await askDataRequest.execute(ctx, her, input)).toMatchObject(refusal(code));
  });

  test.each([
    [{ ...correction, shouldBe: ' ' }, 'shouldBe'],
    [{ ...correction, subject: 'salary' }, 'subject'],
    [{ personId, sort: 'erase', subject: 'card' }, 'subject'],
  ])('%j is wrong at its field', async (input, field) => {
    const outcome = await askDataRequest.execute(ctx, her, input);
    expect(outcome).toMatchObject({
      error: { kind: 'invalid', fields: { [field]: expect.anything() as object } },
    });
  });

  test('can be taken back, and asked anew', async () => {
    const requestId = await asked();
    expect((await withdrawDataRequest.execute(ctx, her, { requestId })).ok).toBe(true);
    expect(await listOf(world.hr)).toEqual([]);
    const answer = { requestId, say: 'done' };
    expect(await answerDataRequest.execute(ctx, world.hr, answer)).toMatchObject(refusal('request-answered'));
    expect((await own()).requests).toMatchObject([{ state: 'withdrawn' }]);
    await asked();
  });
});

describe('the answer of HR', () => {
  test('a no has a reason of the list and words; she reads both, and a mail says that there is one', async () => {
    const requestId = await asked();
    const no = { requestId, say: 'refused', reason: 'is-right', answer: 'Het contract zegt 0,8.' };
    for (const [wrong, field] of [
      [{ ...no, reason: '' }, 'reason'],
      [{ ...no, answer: ' ' }, 'answer'],
    ] as const)
      expect(await answerDataRequest.execute(ctx, world.hr, wrong)).toMatchObject({
        error: { kind: 'invalid', fields: { [field]: expect.anything() as object } },
      });
    await owner.query('delete from mail_message');
    expect((await answerDataRequest.execute(ctx, world.hr, no)).ok).toBe(true);
    expect((await own()).requests).toMatchObject([
      { state: 'refused', reason: 'is-right', answer: 'Het contract zegt 0,8.', answerer: 'Henk Hofman' },
    ]);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.recipient).toMatch(/^samira/);
    expect(mail?.body).not.toContain('contract');
    expect(await answerDataRequest.execute(ctx, hrOfSchool, no)).toMatchObject(refusal('request-answered'));
    expect((await listOf(world.hr))[0]).toMatchObject({ state: 'refused', pressing: null });
  });

  test('a yes to erasing erases it in the same act; a yes to correcting changes nothing by itself', async () => {
    const count = async () =>
      (await owner.query('select from plan_step where person_id = $1', [personId])).rowCount;
    const correct = await asked();
    expect((await answerDataRequest.execute(ctx, world.hr, { requestId: correct, say: 'done' })).ok).toBe(
      true,
    );
    expect(await count()).toBe(2);
    const requestId = await asked({ personId, sort: 'erase', subject: 'steps' });
    expect((await answerDataRequest.execute(ctx, world.hr, { requestId, say: 'done' })).ok).toBe(true);
    expect(await count()).toBe(0);
    const { rows } = await owner.query(
      `select detail, actor_person_id, subject_person_id from audit_event where entity_id = $1 and event = 'trust.request-answered'`,
      [requestId],
    );
    expect(rows).toEqual([
      {
        detail: { erased: 'steps', count: 2 },
        actor_person_id: world.hr.personId,
        subject_person_id: personId,
      },
    ]);
  });

  test('is never her own: what HR asks about herself waits for another of HR', async () => {
    const mine = { ...correction, personId: world.hr.personId, subject: 'name', shouldBe: 'Hendrik Hofman' };
    const requestId = await asked(mine, world.hr);
    const self = [{ name: 'hr herself', actor: world.hr }];
    for (const [useCase, input] of [
      [readDataRequest, { requestId }],
      [answerDataRequest, { requestId, say: 'done' }],
    ] as const)
      await expectOutsidersDenied({
        ctx,
        owner,
        useCase: useCase as typeof readDataRequest,
        input,
        outsiders: self,
      });
    expect(await listOf(world.hr)).toEqual([]);
    const outcome = await readOwnRequests.execute(ctx, world.hr, { personId: world.hr.personId });
    expect(outcome).toMatchObject({ value: { keepers: [] } });
    const second = await addPerson(owner, world.board, { role: 'hr', name: 'Hilde Tweede' });
    expect((await answerDataRequest.execute(ctx, second, { requestId, say: 'done' })).ok).toBe(true);
    await owner.query('delete from data_request');
    await owner.query('delete from role_grant where person_id = $1', [second.personId]);
  });
});

describe('what waits too long', () => {
  test('is said to HR once, a week before the last day, and stands as late after it', async () => {
    await asked();
    await owner.query('delete from mail_message');
    for (const [moment, reminded, pressing] of [
      ['2026-12-16T08:00:00Z', 0, 'on-time'],
      ['2026-12-17T08:00:00Z', 1, 'soon'],
      ['2026-12-18T08:00:00Z', 0, 'soon'],
      ['2026-12-25T08:00:00Z', 0, 'late'],
    ] as const) {
      setNow(moment);
      expect(await remindDataRequests.execute(ctx, system, {}), moment).toMatchObject({
        value: { reminded },
      });
      expect(await listOf(world.hr)).toMatchObject([{ pressing }]);
    }
    expect(await mails()).toHaveLength(2);
  });

  test('is reminded by the product alone, every working day', async () => {
    await asked();
    setNow('2026-12-20T08:00:00Z');
    await owner.query('delete from mail_message');
    await remindDataRequestsDaily.run(ctx, system);
    expect(await mails()).toHaveLength(2);
  });
});
