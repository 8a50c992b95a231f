import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import type { Ask } from '#core/counterpart.ts';
import { isoDate } from '#core/date.ts';
import type { EventKind, Events } from '#core/events.ts';
import type { Handlers } from '#server/ctx.ts';
import { publish } from '#server/events.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersDenied } from '#tests/support/outsider.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { answerCounterparts } from './answer-counterparts.ts';
import { completeCounterpart } from './complete-counterpart.ts';
import { foreseeOwners } from './foresee-owners.ts';
import { listCounterparts } from './list-counterparts.ts';
import { onStepAnswered, onStepStopped, onStepSubmitted, onStepWithdrawn } from './on-plan.ts';
import { passOnCounterpart } from './pass-on-counterpart.ts';
import { promiseCounterpart } from './promise-counterpart.ts';
import { readCounterpart } from './read-counterpart.ts';
import { refuseCounterpart } from './refuse-counterpart.ts';
import { reopenCounterpart } from './reopen-counterpart.ts';

const handlers: Partial<Handlers> = {
  'plan.step-submitted': [onStepSubmitted],
  'plan.step-answered': [onStepAnswered],
  'plan.step-withdrawn': [onStepWithdrawn],
  'plan.step-stopped': [onStepStopped],
};
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { assistant, leader, hr, boardMember, teacher, coach } = world;
const otherBoardLeader = await addPerson(owner, world.otherBoard, {
  role: 'leader',
  school: world.schoolOfOtherBoard,
  name: 'Piet Prins',
});

async function tell<Kind extends EventKind>(
  actor: PersonActor,
  kind: Kind,
  payload: Events[Kind],
): Promise<void> {
  await ctx.db.transaction(
    { tenantId: actor.tenantId, personId: actor.personId },
    (tx) => publish(ctx, tx, actor, ctx.now(), { kind, payload }),
    true,
  );
}

interface Row {
  id: string;
  item_id: string;
  pair: number;
  kind: string;
  state: string;
  owner_role: string;
  owner_person_id: string | null;
  due_on: string;
  promised_for: string | null;
  reason: string;
  version: number;
}
const rowsOf = async (itemId: string): Promise<Row[]> =>
  (await owner.query<Row>('select * from counterpart where item_id = $1 order by pair, kind', [itemId])).rows;
const only = async (itemId: string, kind: string): Promise<Row> => {
  const row = (await rowsOf(itemId)).find((one) => one.kind === kind);
  if (row === undefined) throw new Error(`no counterpart ${kind}`);
  return row;
};
const historyOf = async (id: string): Promise<string[]> =>
  (
    await owner.query<{ kind: string }>(
      'select kind from counterpart_event where counterpart_id = $1 order by happened_at, id',
      [id],
    )
  ).rows.map(({ kind }) => kind);

const ask = (kind: Ask['kind'], facts: Partial<Ask> = {}): Ask => ({
  kind,
  minutes: null,
  cents: null,
  text: '',
  ...facts,
});

/** A step put before the school, with what it asks. */
async function submit(asks: readonly Ask[], who = assistant, school: string = world.school): Promise<string> {
  const stepId = newId();
  await tell(who, 'plan.step-submitted', {
    stepId,
    personId: who.personId,
    schoolId: school,
    title: 'Module gedrag',
    asks,
    dueOn: null,
  });
  return stepId;
}

describe('what is asked', () => {
  test('has an owner by rule, a day, and stays one when it is told twice', async () => {
    const stepId = newId();
    const payload = {
      stepId,
      personId: assistant.personId,
      schoolId: world.school,
      title: 'Module gedrag',
      asks: [
        ask('time', { minutes: 960 }),
        ask('practice-place', { text: 'groep 5' }),
        ask('task', { text: 'lezen' }),
      ],
      dueOn: isoDate('2027-01-11'),
    };
    await tell(assistant, 'plan.step-submitted', payload);
    await tell(assistant, 'plan.step-submitted', payload);
    expect(await rowsOf(stepId)).toMatchObject([
      { pair: 1, kind: 'answer', owner_role: 'leader', due_on: '2026-12-08', state: 'open' },
      { pair: 2, kind: 'time', owner_role: 'hr', due_on: '2026-12-22' },
      { pair: 3, kind: 'practice-place', owner_role: 'leader' },
      { pair: 6, kind: 'mandate', owner_role: 'hr', due_on: '2027-01-05' },
      { pair: 6, kind: 'task', owner_role: 'leader' },
    ]);
    expect(await historyOf((await only(stepId, 'time')).id)).toEqual(['opened']);
  });

  test('what exceeds the rule goes to the board, over the whole school year', async () => {
    const other = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Bianca Bos',
    });
    const first = await submit([ask('money', { cents: 30_000 })], other);
    const second = await submit([ask('money', { cents: 10_000 })], other);
    const foreseen = async (asks: readonly Ask[]) => {
      const { personId } = other;
      const given = { personId, stepId: newId(), schoolId: world.school, asks };
      const outcome = await foreseeOwners.execute(ctx, other, given);
      return outcome.ok ? outcome.value.parts.map(({ kind, ownerRole }) => [kind, ownerRole]) : [];
    };
    expect(await foreseen([ask('money', { cents: 1 }), ask('time', { minutes: 60 }), ask('cover')])).toEqual([
      ['answer', 'leader'],
      ['money', 'board'],
      ['time', 'hr'],
      ['cover', 'leader'],
    ]);
    const third = await submit([ask('money', { cents: 1 })], other);
    // 500 euro at 0.8 of full time.
    expect((await only(first, 'money')).owner_role).toBe('hr');
    expect((await only(second, 'money')).owner_role).toBe('hr');
    expect((await only(third, 'money')).owner_role).toBe('board');
  });

  test('the value that a board set for its people decides who decides, and who reads it is told the rule', async () => {
    const amount = [ask('money', { cents: 200_000 })];
    expect((await only(await submit(amount), 'money')).owner_role).toBe('board');
    await owner.query(
      `insert into board_rule_version (tenant_id, id, rule_key, value, valid_from, source, checked_on, certainty, set_by, set_at)
       values ($1, $2, 'prof.budget_eur', 600000, '2026-08-01', 'decision of the board', '2026-08-01', 'confirmed', $3, now())`,
      [world.board, newId(), boardMember.personId],
    );
    const { id, owner_role: role } = await only(await submit(amount), 'money');
    expect(role).toBe('hr');
    const read = await readCounterpart.execute(ctx, hr, { counterpartId: id });
    expect(read.ok && read.value.counterpart.detail.limit).toEqual({
      rule: 'prof.budget_eur',
      most: 480_000,
    });
    await owner.query('delete from board_rule_version');
  });
});

describe('what she takes back', () => {
  test('asks nothing any more, and is open anew when she puts it forward again', async () => {
    const stepId = await submit([ask('time', { minutes: 60 })]);
    const time = await only(stepId, 'time');
    await promiseCounterpart.execute(ctx, hr, {
      counterpartId: time.id,
      version: time.version,
      promisedFor: '2026-12-01',
    });
    await tell(assistant, 'plan.step-withdrawn', { stepId, personId: assistant.personId });
    expect((await rowsOf(stepId)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    const { id, version } = await only(stepId, 'time');
    const hers = await readCounterpart.execute(ctx, assistant, { counterpartId: id });
    expect(hers).toMatchObject({ ok: true, value: { counterpart: { state: 'withdrawn' } } });
    for (const actor of [hr, leader]) {
      const gone = { ok: false, error: { kind: 'not-found' } };
      expect(await readCounterpart.execute(ctx, actor, { counterpartId: id })).toEqual(gone);
      const passed = { counterpartId: id, version, to: 'role:board' };
      expect(await passOnCounterpart.execute(ctx, actor, passed)).toEqual(gone);
    }
    await tell(assistant, 'plan.step-submitted', {
      stepId,
      personId: assistant.personId,
      schoolId: world.school,
      title: 'Module gedrag',
      asks: [ask('time', { minutes: 120 })],
      dueOn: null,
    });
    expect(await only(stepId, 'time')).toMatchObject({
      state: 'open',
      promised_for: null,
      detail: { minutes: 120 },
    });
    expect(await historyOf(time.id)).toEqual(['opened', 'promised', 'withdrawn', 'opened']);
    expect((await readCounterpart.execute(ctx, hr, { counterpartId: id })).ok).toBe(true);
  });

  test('stopping withdraws what was open, and leaves what was done', async () => {
    const stepId = await submit([ask('time', { minutes: 60 })]);
    const time = await only(stepId, 'time');
    await completeCounterpart.execute(ctx, hr, { counterpartId: time.id, version: 1, note: '' });
    await tell(assistant, 'plan.step-stopped', { stepId, personId: assistant.personId });
    expect((await rowsOf(stepId)).map(({ kind, state }) => [kind, state])).toEqual([
      ['answer', 'withdrawn'],
      ['time', 'done'],
    ]);
  });
});

describe('the school’s answer to a step', () => {
  const answered = (
    stepId: string,
    facts: Partial<Events['plan.step-answered']>,
  ): Events['plan.step-answered'] => ({
    stepId,
    personId: assistant.personId,
    schoolId: world.school,
    title: 'Module gedrag',
    answer: 'can',
    note: '',
    condition: null,
    promises: [],
    asks: [],
    dueOn: null,
    ...facts,
  });

  test('«can» settles it and promises what the leader owns; HR’s part stays open', async () => {
    const stepId = await submit([ask('cover'), ask('practice-place'), ask('time', { minutes: 60 })]);
    await tell(
      leader,
      'plan.step-answered',
      answered(stepId, { answer: 'can', promises: ['cover', 'time'] }),
    );
    const states = (await rowsOf(stepId)).map(({ kind, state }) => [kind, state]);
    expect(states).toEqual([
      ['answer', 'done'],
      ['time', 'open'],
      ['practice-place', 'open'],
      ['cover', 'promised'],
    ]);
  });

  test('«can if» makes an action with owner and day; another answer takes it away', async () => {
    const stepId = await submit([]);
    const condition = { owner: 'hr', dueOn: isoDate('2027-01-15') } as const;
    const first = { answer: 'can-if', note: 'als er vervanging is', condition } as const;
    await tell(leader, 'plan.step-answered', answered(stepId, first));
    expect(await only(stepId, 'condition')).toMatchObject({
      owner_role: 'hr',
      due_on: '2027-01-15',
      state: 'open',
    });
    const later = { ...first, condition: { owner: 'leader', dueOn: isoDate('2027-02-01') } } as const;
    await tell(leader, 'plan.step-answered', answered(stepId, later));
    expect(await only(stepId, 'condition')).toMatchObject({
      owner_role: 'leader',
      due_on: '2027-02-01',
      state: 'open',
    });
    await tell(leader, 'plan.step-answered', answered(stepId, { answer: 'can' }));
    expect(await only(stepId, 'condition')).toMatchObject({ state: 'withdrawn' });
  });

  test('«not now» is a refusal with its reason', async () => {
    const stepId = await submit([]);
    await tell(
      leader,
      'plan.step-answered',
      answered(stepId, { answer: 'not-now', note: 'pas na de zomer' }),
    );
    expect(await only(stepId, 'answer')).toMatchObject({ state: 'refused', reason: 'pas na de zomer' });
  });

  test('«not now» lets everything else of the step rest, tells who promised, and another answer asks it anew', async () => {
    const asks = [ask('cover'), ask('time', { minutes: 60 }), ask('money', { cents: 90_000 })];
    const stepId = await submit(asks);
    const { id } = await only(stepId, 'money');
    const promise = { counterpartId: id, version: 1, promisedFor: '2026-12-08' };
    const { owner_role: of } = await only(stepId, 'money');
    const promised = await promiseCounterpart.execute(ctx, of === 'board' ? boardMember : hr, promise);
    expect(promised.ok).toBe(true);
    const mails = async () =>
      (await owner.query(`select 1 from mail_message where subject = 'Wat je toezegde, rust nu'`)).rows
        .length;
    const before = await mails();
    await tell(
      leader,
      'plan.step-answered',
      answered(stepId, { answer: 'not-now', note: 'pas na de zomer', asks }),
    );
    const states = async () =>
      Object.fromEntries((await rowsOf(stepId)).map(({ kind, state }) => [kind, state]));
    const resting = { cover: 'withdrawn', time: 'withdrawn', money: 'withdrawn' };
    expect(await states()).toEqual({ answer: 'refused', ...resting });
    expect(await mails()).toBeGreaterThan(before);
    await tell(leader, 'plan.step-answered', answered(stepId, { answer: 'can', asks }));
    expect(await states()).toEqual({ answer: 'done', cover: 'open', time: 'open', money: 'open' });
  });

  test('is given at the step, not here', async () => {
    const answer = await only(await submit([]), 'answer');
    const input = { counterpartId: answer.id, version: 1, promisedFor: '2026-12-01' };
    expect(await promiseCounterpart.execute(ctx, leader, input)).toMatchObject({
      error: { kind: 'refused', code: 'answer-at-the-step' },
    });
  });
});

describe('the owner', () => {
  const one = async () => only(await submit([ask('time', { minutes: 60 })]), 'time');

  test('promises for a day, moves it, and says when it is there', async () => {
    const { id, item_id: stepId } = await one();
    const promise = (version: number, promisedFor: string) =>
      promiseCounterpart.execute(ctx, hr, { counterpartId: id, version, promisedFor, note: 'op dinsdag' });
    expect(await promise(1, '2026-12-01')).toEqual({ ok: true, value: null });
    expect(await promise(2, '2026-12-08')).toEqual({ ok: true, value: null });
    const done = await completeCounterpart.execute(ctx, hr, { counterpartId: id, version: 3, note: '' });
    expect(done.ok).toBe(true);
    expect(await historyOf(id)).toEqual(['opened', 'promised', 'promised', 'done']);
    const events = await owner.query<{ payload: object }>(
      `select payload from domain_event where kind = 'counterpart.answered' and payload->>'itemId' = $1 order by happened_at`,
      [stepId],
    );
    expect(events.rows.at(-1)?.payload).toEqual({
      itemKind: 'plan-step',
      itemId: stepId,
      personId: assistant.personId,
    });
    const audit = await owner.query(
      `select from audit_event where entity_id = $1 and subject_person_id = $2`,
      [id, assistant.personId],
    );
    expect(audit.rowCount).toBe(3);
  });

  test.each([
    ['a day in the past', '2026-11-23', 'in-the-past'],
    ['no day', '', 'required'],
    ['no real day', '2026-02-30', 'not-a-date'],
  ])('does not promise for %s', async (_, promisedFor, code) => {
    const { id } = await one();
    const outcome = await promiseCounterpart.execute(ctx, hr, { counterpartId: id, version: 1, promisedFor });
    expect(outcome).toMatchObject({ error: { kind: 'invalid', fields: { promisedFor: [{ code }] } } });
  });

  test('refuses only with a reason, and may think again', async () => {
    const { id } = await one();
    const refuse = (version: number, reason: string) =>
      refuseCounterpart.execute(ctx, hr, { counterpartId: id, version, reason });
    expect(await refuse(1, '  ')).toMatchObject({ error: { kind: 'invalid' } });
    expect((await refuse(1, 'geen geld dit jaar')).ok).toBe(true);
    expect(await refuse(2, 'nog steeds niet')).toMatchObject({ error: { code: 'no-longer-open' } });
    expect((await reopenCounterpart.execute(ctx, hr, { counterpartId: id, version: 2 })).ok).toBe(true);
    expect(await historyOf(id)).toEqual(['opened', 'refused', 'reopened']);
  });

  test('two who answer at once: one wins, the other sees what was said', async () => {
    const second = await addPerson(owner, world.board, { role: 'hr', name: 'Hilde Haan' });
    const { id } = await one();
    const [a, b] = await Promise.all([
      promiseCounterpart.execute(ctx, hr, { counterpartId: id, version: 1, promisedFor: '2026-12-01' }),
      refuseCounterpart.execute(ctx, second, { counterpartId: id, version: 1, reason: 'geen geld' }),
    ]);
    expect([a.ok, b.ok].sort()).toEqual([false, true]);
    const lost = a.ok ? b : a;
    const winner = a.ok ? { state: 'promised', by: 'Henk Hofman' } : { state: 'refused', by: 'Hilde Haan' };
    expect(lost).toMatchObject({ error: { kind: 'conflict', theirs: winner } });
    await owner.query(`update role_grant set valid_to = '2026-11-01' where person_id = $1`, [
      second.personId,
    ]);
  });

  test('passes it on to a role or to somebody by name; then it is theirs alone', async () => {
    const { id } = await one();
    const pass = (actor: PersonActor, version: number, to: string, toNamed = '') =>
      passOnCounterpart.execute(ctx, actor, {
        counterpartId: id,
        version,
        to,
        toNamed,
        note: 'jij weet dit',
      });
    expect(await pass(hr, 1, 'role:director')).toMatchObject({ error: { kind: 'invalid' } });
    expect(await pass(hr, 1, `person:${world.otherBoardHr.personId}`)).toMatchObject({
      error: { kind: 'invalid' },
    });
    expect(await pass(hr, 1, `person:${world.otherSchoolLeader.personId}`)).toMatchObject({
      error: { kind: 'invalid' },
    });
    for (const [to, typed, code] of [
      ['', '', 'required'],
      ['', 'Nergens Niemand', 'nobody-named'],
      ['role:hr', 'joost', 'which-one'],
    ] as const)
      expect(await pass(hr, 1, to, typed)).toMatchObject({ error: { fields: { to: [{ code }] } } });
    const { rows } = await owner.query<{ name: string }>(
      `select given_name || ' ' || family_name as name from person where id = $1`,
      [teacher.personId],
    );
    expect((await pass(hr, 1, '', rows[0]?.name.toUpperCase())).ok).toBe(true);
    const input = { counterpartId: id, version: 2, promisedFor: '2026-12-01' };
    const others = [...world.outsiders, { name: 'hr, who passed it on', actor: hr }];
    await expectOutsidersDenied({ ctx, owner, useCase: promiseCounterpart, input, outsiders: others });
    expect((await promiseCounterpart.execute(ctx, teacher, input)).ok).toBe(true);
    // HR may take it back when the owner cannot.
    expect((await pass(hr, 3, 'role:hr')).ok).toBe(true);
    expect(await historyOf(id)).toEqual(['opened', 'passed-on', 'promised', 'passed-on']);
  });
});

describe('reading', () => {
  test('her, the owner and her leader see it, with its history; who looked is written down', async () => {
    const { id } = await only(await submit([ask('time', { minutes: 60 })]), 'time');
    for (const actor of [assistant, hr, leader]) {
      const outcome = await readCounterpart.execute(ctx, actor, { counterpartId: id });
      expect(outcome).toMatchObject({
        ok: true,
        value: {
          counterpart: { title: 'Module gedrag', personName: 'Samira Bakker', ownerName: 'Henk Hofman' },
          history: [{ kind: 'opened', who: 'Samira Bakker' }],
          mayAnswer: actor === hr,
        },
      });
    }
    const looks = await owner.query(
      `select from audit_event where event = 'counterpart.read' and kind = 'looked'`,
    );
    expect(looks.rowCount).toBeGreaterThanOrEqual(2);
  });

  test('nobody else, for any use case about one', async () => {
    const { id } = await only(await submit([ask('time', { minutes: 60 })]), 'time');
    const one = { counterpartId: id, version: 1 };
    // She may read, and answers nothing herself; neither does her leader for HR.
    for (const actor of [assistant, leader]) {
      const outcome = await promiseCounterpart.execute(ctx, actor, { ...one, promisedFor: '2026-12-01' });
      expect(outcome).toEqual({ ok: false, error: { kind: 'not-found' } });
    }
  });
});

describe('lists', () => {
  test('everyone gets their own part, and nobody another’s', async () => {
    const stepId = await submit([ask('time', { minutes: 60 }), ask('cover')]);
    const ids = async (actor: PersonActor, filter: object = {}): Promise<string[]> => {
      const kinds: string[] = [];
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const outcome = await listCounterparts.execute(ctx, actor, { page: String(page), ...filter });
        if (!outcome.ok) throw new Error('a list is always there');
        pages = outcome.value.pages;
        kinds.push(...outcome.value.items.filter(({ itemId }) => itemId === stepId).map(({ kind }) => kind));
      }
      return kinds;
    };
    expect((await ids(hr)).sort()).toEqual(['time']);
    expect((await ids(leader)).sort()).toEqual(['answer', 'cover']);
    expect((await ids(leader, { whose: 'all' })).sort()).toEqual(['answer', 'cover', 'time']);
    expect((await ids(assistant, { whose: 'all' })).sort()).toEqual(['answer', 'cover', 'time']);
    expect(await ids(hr, { whose: 'all', kind: 'cover' })).toEqual(['cover']);
    expect(await ids(hr, { whose: 'all', state: 'settled' })).toEqual([]);
    expect(await ids(hr, { whose: 'all', state: 'late' })).toEqual([]);
    expect(await ids(hr, { whose: 'all', schoolId: world.otherSchool })).toEqual([]);
    expect(await ids(hr, { whose: 'nonsense', state: 'x', kind: 'y', schoolId: 'z', page: '-1' })).toEqual([
      'time',
    ]);
    const outside = [
      world.otherSchoolLeader,
      world.otherBoardHr,
      teacher,
      coach,
      boardMember,
      otherBoardLeader,
    ];
    for (const actor of outside) expect(await ids(actor, { whose: 'all' })).toEqual([]);
    setNow('2027-06-01T10:00:00Z');
    expect((await ids(hr, { state: 'late' })).sort()).toEqual(['time']);
    expect((await ids(hr, { state: 'waiting' })).sort()).toEqual(['time']);
    setNow('2026-11-24T10:00:00Z');
  });
});

describe('several in one go', () => {
  test('does what it can; what somebody answered meanwhile stays', async () => {
    const rows = await Promise.all(
      Array.from({ length: 4 }, async () => only(await submit([ask('time', { minutes: 60 })]), 'time')),
    );
    const [first] = rows;
    await refuseCounterpart.execute(ctx, hr, { counterpartId: first?.id, version: 1, reason: 'nee' });
    const choices = rows.map(({ id }) => `${id}:1`);
    const input = { choices, answer: 'promise', promisedFor: '2026-12-15' };
    const outcome = await answerCounterparts.execute(ctx, hr, input);
    expect(outcome).toEqual({ ok: true, value: { answered: 3, behind: 1 } });
    const states = await owner.query('select from counterpart where id = any($1) and state = $2', [
      rows.map(({ id }) => id),
      'promised',
    ]);
    expect(states.rowCount).toBe(3);
  });

  test.each([
    ['nothing chosen', { choices: [], answer: 'promise', promisedFor: '2026-12-15' }, 'choices'],
    ['no day', { answer: 'promise', promisedFor: '' }, 'promisedFor'],
    ['no reason', { answer: 'refuse', reason: ' ' }, 'reason'],
  ])('says what is missing: %s', async (_, input, field) => {
    const { id, version } = await only(await submit([ask('time', { minutes: 60 })]), 'time');
    const outcome = await answerCounterparts.execute(ctx, hr, {
      choices: [`${id}:${String(version)}`],
      ...input,
    });
    expect(outcome).toMatchObject({
      error: { kind: 'invalid', fields: { [field]: expect.anything() as unknown } },
    });
  });
});
