import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { counterpartScope } from '#access/counterpart.ts';
import { completeCounterpart } from '#features/counterpart/server/complete-counterpart.ts';
import { refuseCounterpart } from '#features/counterpart/server/refuse-counterpart.ts';
import { nameCoordinator } from '#features/organisation/server/name-coordinator.ts';
import { saveArea } from '#features/organisation/server/save-area.ts';
import { isoDate } from '#core/date.ts';
import { newId } from '#server/ids.ts';
import { readSides } from '#shapes/counterpart/server/sides.store.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import {
  askHost,
  dropTopic,
  eraseTakeAway,
  holdMasterclass,
  joinMasterclass,
  leaveMasterclass,
  listMasterclasses,
  planMasterclass,
  proposeTopic,
  readMasterclass,
  saveTakeAway,
  wishTopic,
} from '#features/masterclass/server/masterclass.ts';
import { answerPoint, planGroupMeeting, readGroup } from '#shapes/gathering/server/group.ts';
import { answerHost, hostOf, readAsked } from '#shapes/gathering/server/host.ts';
import { onSpreadAnswered } from '#shapes/gathering/server/point.ts';

const handlers = { 'counterpart.answered': [onSpreadAnswered] } as const;
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { assistant, teacher, leader, hr, otherSchoolAssistant, board } = world;
let coordinator: PersonActor;
let areaId: string;

beforeAll(async () => {
  setNow('2026-11-24T09:00:00Z');
  coordinator = await addPerson(owner, board, { role: 'teacher', school: world.school, name: 'Arjen Mol' });
  ({ areaId } = await must(ctx, hr, saveArea, { name: 'Rivier', schools: [world.school] }));
  await must(ctx, hr, nameCoordinator, { areaId, who: coordinator.personId });
  coordinator = {
    ...coordinator,
    grants: [...coordinator.grants, { role: 'coordinator', schoolId: world.school }],
  };
});

const read = (as: PersonActor, masterclassId: string) => must(ctx, as, readMasterclass, { masterclassId });
const propose = (title = 'Rekenen met taal', roles: readonly string[] = []) =>
  must(ctx, assistant, proposeTopic, { title, why: '', roles }).then(({ masterclassId }) => masterclassId);
const refusal = async (outcome: Promise<unknown>) => expect(await outcome);
/** The secret part of the last link that was mailed. */
async function lastLink(): Promise<string> {
  const { rows } = await owner.query<{ body: string }>(
    `select body from mail_message where body like '%/g/%' order by created_at desc, id desc limit 1`,
  );
  return /\/g\/([\w-]+)/.exec(rows[0]?.body ?? '')?.[1] ?? '';
}
async function askOutsider(masterclassId: string, answer: 'yes' | 'no') {
  const to = { name: 'Vera Vos', email: 'vera@elders.example', words: 'Kom je?' };
  await must(ctx, coordinator, askHost, { aboutId: masterclassId, who: '', ...to });
  const guest = await hostOf(ctx, await lastLink());
  if (guest === null) throw new Error('no guest');
  await must(ctx, guest, answerHost, { answer });
  return guest;
}
const when = (startsAt: string, places = '') => ({ startsAt, minutes: '90', place: 'Aula', places });
/** Planned for a quarter past ten. */
async function planned(places = '', roles: readonly string[] = []): Promise<string> {
  const masterclassId = await propose('Taal in elk vak', roles);
  await askOutsider(masterclassId, 'yes');
  await must(ctx, coordinator, planMasterclass, {
    aboutId: masterclassId,
    ...when('2026-11-24T10:15', places),
  });
  return masterclassId;
}
/** Held, with these there. */
async function held(...there: readonly PersonActor[]): Promise<string> {
  setNow('2026-11-24T09:00:00Z');
  const masterclassId = await planned();
  for (const one of there) await must(ctx, one, joinMasterclass, { aboutId: masterclassId });
  await must(ctx, coordinator, holdMasterclass, {
    aboutId: masterclassId,
    present: there.map(({ personId }) => personId),
  });
  return masterclassId;
}

describe('a topic', () => {
  test('everybody reads how many want a topic; who leads masterclasses by role and work area; nobody reads a name', async () => {
    const masterclassId = await propose();
    await must(ctx, teacher, wishTopic, { masterclassId, isWished: 'yes' });
    await must(ctx, teacher, wishTopic, { masterclassId, isWished: 'yes' });
    await must(ctx, otherSchoolAssistant, wishTopic, { masterclassId, isWished: 'yes' });
    await must(ctx, otherSchoolAssistant, wishTopic, { masterclassId, isWished: 'no' });
    const { items } = await must(ctx, leader, listMasterclasses, {});
    expect(items[0]).toMatchObject({ id: masterclassId, wishes: 2, isWished: false });
    expect(await read(leader, masterclassId)).toMatchObject({ lead: null, wished: null });
    const led = await read(coordinator, masterclassId);
    expect(led.wished).toEqual({ wishes: [], least: 5 });
    const many = await propose();
    const twice = { role: 'support-staff', school: world.school, name: 'Wens Twee' } as const;
    for (const role of ['support-staff', 'teacher'] as const)
      for (let at = 0; at < 14; at += 1) {
        const one = await addPerson(owner, board, { role, school: world.school, name: `Wens ${String(at)}` });
        if (at < 6) await must(ctx, one, wishTopic, { masterclassId: many, isWished: 'yes' });
      }
    const both = await addPerson(owner, board, twice);
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, school_id, valid_from) values ($1, $2, $3, 'teacher', $4, '2026-11-01')`,
      [board, newId(), both.personId, world.school],
    );
    await must(ctx, both, wishTopic, { masterclassId: many, isWished: 'yes' });
    const { topic, wished } = await read(coordinator, many);
    // She who brought it in, six, and one of two roles, who counts once. With the six teachers beside it, the whole would
    // tell that her leader does not wish it.
    expect(topic.wishes).toBe(14);
    expect(wished?.wishes).toEqual([{ role: 'support-staff', area: 'Rivier', count: 8 }]);
    for (const seen of [led, await read(hr, masterclassId)])
      expect(JSON.stringify(seen)).not.toMatch(/Samira|Joost/);
    expect((await must(ctx, world.otherBoardHr, listMasterclasses, {})).items).toEqual([]);
    expect(await readMasterclass.execute(ctx, world.otherBoardHr, { masterclassId })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('is led by who coordinates, HR and the board, and by nobody else', async () => {
    const masterclassId = await propose();
    expect(await dropTopic.execute(ctx, teacher, { masterclassId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    await must(ctx, world.boardMember, dropTopic, { masterclassId });
    expect((await read(teacher, masterclassId)).topic.state).toBe('dropped');
    (await refusal(dropTopic.execute(ctx, hr, { masterclassId }))).toMatchObject({
      error: { code: 'already-held' },
    });
  });
});

describe('who gives it', () => {
  test('is found among the cards that who looks may see, the best fit first', async () => {
    const expert = await addPerson(owner, board, {
      role: 'support-staff',
      school: world.school,
      name: 'Ella Expert',
    });
    const shown = async (
      person: PersonActor,
      title: string,
      audience: string,
      whom: string | null = null,
    ) => {
      await owner.query(
        `insert into card_item (tenant_id, id, person_id, part, title, created_at) values ($1, $2, $3, 'expertise', $4, now())`,
        [board, newId(), person.personId, title],
      );
      await owner.query(
        `insert into share (tenant_id, id, person_id, thing, audience, audience_person_id, shared_at) values ($1, $2, $3, 'card:expertise', $4, $5, now())`,
        [board, newId(), person.personId, audience, whom],
      );
    };
    await shown(otherSchoolAssistant, 'Tuinieren', 'hr');
    await shown(expert, 'Rekenen en taal', 'person', coordinator.personId);
    await shown(assistant, 'Rekenen', 'hr');
    const masterclassId = await propose();
    const names = async (as: PersonActor) =>
      (await read(as, masterclassId)).lead?.cards.map(({ name }) => name);
    expect(await names(hr)).toEqual(['Samira Bakker', 'Anne Vos']);
    expect(await names(coordinator)).toEqual(['Ella Expert']);
    expect(await names(world.boardMember)).toEqual([]);
    const asked = askHost.execute(ctx, world.boardMember, {
      aboutId: masterclassId,
      who: expert.personId,
      name: '',
      email: '',
      words: '',
    });
    expect(await asked).toMatchObject({ error: { fields: { who: [{ code: 'not-an-option' }] } } });
    await must(ctx, coordinator, askHost, {
      aboutId: masterclassId,
      who: expert.personId,
      name: '',
      email: '',
      words: '',
    });
    expect((await read(coordinator, masterclassId)).lead?.hosts).toMatchObject([
      { name: 'Ella Expert', state: 'asked' },
    ]);
  });

  test('may be from outside, and says yes or no once by a link that does nothing else', async () => {
    const masterclassId = await propose();
    const ask = (to: object) =>
      askHost.execute(ctx, coordinator, {
        aboutId: masterclassId,
        who: '',
        name: '',
        email: '',
        words: '',
        ...to,
      });
    expect(await ask({})).toMatchObject({ error: { fields: { name: [{ code: 'who-gives-it' }] } } });
    expect(await ask({ name: 'Vera', email: 'vera' })).toMatchObject({
      error: { fields: { email: [{ code: 'not-an-email' }] } },
    });
    const plan = () =>
      planMasterclass.execute(ctx, coordinator, { aboutId: masterclassId, ...when('2026-12-10T15:00') });
    expect(await plan()).toMatchObject({ error: { code: 'no-host' } });
    const guest = await askOutsider(masterclassId, 'no');
    expect(await plan()).toMatchObject({ error: { code: 'no-host' } });
    expect(await must(ctx, guest, readAsked, {})).toMatchObject({
      name: 'Vera Vos',
      state: 'no',
      words: 'Kom je?',
      askedBy: 'Stichting De Brug',
    });
    expect(await answerHost.execute(ctx, guest, { answer: 'yes' })).toMatchObject({
      error: { code: 'answered-before' },
    });
    expect(await listMasterclasses.execute(ctx, guest, {})).toMatchObject({ ok: false });
    expect(await hostOf(ctx, 'x'.repeat(43))).toBeNull();
    await askOutsider(masterclassId, 'yes');
    expect(await plan()).toMatchObject({ ok: true });
    expect((await read(teacher, masterclassId)).topic).toMatchObject({ state: 'planned', host: 'Vera Vos' });
  });
});

describe('coming', () => {
  const mails = async (word: string) => {
    const { rows } = await owner.query<{ recipient: string }>(
      `select recipient from mail_message where calendar_content like '%' || $1 || '%' order by recipient`,
      [word],
    );
    return rows.length;
  };

  test('is for whom it is meant, until it is full; then who waits longest moves up', async () => {
    const masterclassId = await planned('1', ['teacher', 'support-staff']);
    const join = (as: PersonActor) => joinMasterclass.execute(ctx, as, { aboutId: masterclassId });
    expect(await join(leader)).toMatchObject({ error: { code: 'not-for-you' } });
    expect(await join(teacher)).toMatchObject({ value: { place: 'coming' } });
    expect(await join(teacher)).toMatchObject({ error: { code: 'joined-before' } });
    expect(await join(assistant)).toMatchObject({ value: { place: 'waiting' } });
    expect(await join(otherSchoolAssistant)).toMatchObject({ value: { place: 'waiting' } });
    expect((await read(assistant, masterclassId)).counts).toEqual({ coming: 1, waiting: 2, present: 0 });
    const before = await mails('METHOD:CANCEL');
    await must(ctx, teacher, leaveMasterclass, { aboutId: masterclassId });
    expect(await mails('METHOD:CANCEL')).toBe(before + 1);
    expect((await read(assistant, masterclassId)).own?.state).toBe('coming');
    expect((await read(otherSchoolAssistant, masterclassId)).own?.state).toBe('waiting');
    expect(await leaveMasterclass.execute(ctx, teacher, { aboutId: masterclassId })).toMatchObject({
      ok: false,
    });
    await must(ctx, coordinator, planMasterclass, {
      aboutId: masterclassId,
      ...when('2026-12-11T15:00', '1'),
    });
    expect(await mails('SEQUENCE:1')).toBeGreaterThan(0);
    expect(await holdMasterclass.execute(ctx, coordinator, { aboutId: masterclassId })).toMatchObject({
      error: { code: 'day-to-come' },
    });
    await must(ctx, hr, dropTopic, { masterclassId });
    expect(await mails('SEQUENCE:2')).toBeGreaterThan(0);
  });

  test('of two at the same moment for one place, one waits', async () => {
    const masterclassId = await planned('1');
    const both = await Promise.all(
      [teacher, assistant].map((as) => must(ctx, as, joinMasterclass, { aboutId: masterclassId })),
    );
    expect(both.map(({ place }) => place).sort()).toEqual(['coming', 'waiting']);
  });
});

describe('what she takes home', () => {
  test('what she takes home is hers alone until she shares it, also in the database', async () => {
    const masterclassId = await held(teacher, assistant);
    const save = (as: PersonActor, text: string, isShared = '') =>
      saveTakeAway.execute(ctx, as, { aboutId: masterclassId, text, isShared });
    expect(await save(leader, 'Ik was er niet')).toMatchObject({ error: { code: 'was-not-there' } });
    await save(teacher, 'Eerst praten, dan sommen');
    const seen = async (as: PersonActor) => (await read(as, masterclassId)).takeAways.map(({ text }) => text);
    expect(await seen(teacher)).toEqual(['Eerst praten, dan sommen']);
    for (const other of [assistant, coordinator, leader, hr]) expect(await seen(other)).toEqual([]);
    const rows = (sql: string) =>
      ctx.db.transaction(
        { tenantId: board, personId: hr.personId },
        (tx) => tx.executeQuery({ sql, parameters: [], query: {} } as never),
        true,
      );
    expect((await rows('select * from take_away')).rows).toEqual([]);
    await save(teacher, 'Eerst praten, dan sommen', 'on');
    expect(await seen(assistant)).toEqual(['Eerst praten, dan sommen']);
    expect((await rows(`update take_away set text = 'anders' returning text`)).rows).toEqual([]);
    expect((await rows('delete from take_away returning text')).rows).toEqual([]);
    const erase = (as: PersonActor) => eraseTakeAway.execute(ctx, as, { aboutId: masterclassId });
    expect(await erase(assistant)).toMatchObject({ error: { kind: 'not-found' } });
    expect(await erase(teacher)).toMatchObject({ ok: true });
    for (const reader of [teacher, assistant]) expect(await seen(reader)).toEqual([]);
  });
});

describe('further in the work area', () => {
  const sides = (pointId: string) =>
    ctx.db.transaction(
      { tenantId: board, personId: leader.personId },
      (tx) =>
        readSides(tx, { kind: 'masterclass', id: pointId }, counterpartScope(leader), isoDate('2026-11-24')),
      false,
    );
  const points = async () => (await must(ctx, leader, readGroup, { areaId })).points;
  const done = async (pointId: string, kind: string) => {
    const side = (await sides(pointId)).find((one) => one.kind === kind);
    if (side === undefined) throw new Error(kind);
    const { rows } = await owner.query<{ version: number }>('select version from counterpart where id = $1', [
      side.id,
    ]);
    await must(ctx, leader, completeCounterpart, {
      counterpartId: side.id,
      version: rows[0]?.version,
      note: '',
    });
  };
  const plan = { answer: 'In elke bouw een les', who: 'Joost', school: world.school, onDay: '2026-12-18' };

  test('a point appears by itself for each area that attended, is agreed in its next meeting, spread and checked', async () => {
    const masterclassId = await held(teacher, otherSchoolAssistant);
    const [point, ...more] = (await points()).filter((one) => one.aboutId === masterclassId);
    expect(more).toEqual([]);
    expect(point).toMatchObject({ state: 'open', title: 'Taal in elk vak', group: 'Rivier' });
    const pointId = point?.id ?? '';
    const agree = (as: PersonActor, given: object = {}) =>
      answerPoint.execute(ctx, as, { pointId, ...plan, ...given });
    expect(await agree(teacher)).toMatchObject({ error: { kind: 'not-found' } });
    expect(await agree(coordinator)).toMatchObject({ error: { code: 'meeting-to-come' } });
    const meet = (as: PersonActor, startsAt: string) =>
      planGroupMeeting.execute(ctx, as, { areaId, ...when(startsAt) });
    expect(await meet(leader, '2026-11-24T15:00')).toMatchObject({ error: { kind: 'not-found' } });
    expect(await meet(coordinator, '2026-11-23T15:00')).toMatchObject({
      error: { fields: { startsAt: [{ code: 'in-the-past' }] } },
    });
    expect(await meet(coordinator, '2026-11-24T15:00')).toMatchObject({ ok: true });
    const { next, people } = await must(ctx, leader, readGroup, { areaId });
    expect(next).toMatchObject({ place: 'Aula', state: 'planned' });
    expect(people.map(({ name }) => name)).toEqual(['Karin de Wit', 'Arjen Mol']);
    expect(await agree(coordinator, { school: world.otherSchool })).toMatchObject({
      error: { fields: { school: [{ code: 'not-an-option' }] } },
    });
    expect(await agree(coordinator)).toMatchObject({ ok: true });
    expect((await read(teacher, masterclassId)).topic.state).toBe('discussed');
    expect(await sides(pointId)).toMatchObject([
      { kind: 'spread', ownerName: 'Karin de Wit', dueOn: '2026-12-18', isMine: true },
      { kind: 'spread-check', ownerName: 'Karin de Wit', dueOn: '2027-03-19', isMine: true },
    ]);
    await done(pointId, 'spread');
    expect((await read(teacher, masterclassId)).topic.state).toBe('spread');
    await done(pointId, 'spread-check');
    expect(await read(teacher, pointId)).toMatchObject({
      topic: { state: 'checked' },
      points: [{ state: 'checked' }],
    });
  });

  test('the page of an area is for who meets there, HR and the board; what it agreed everybody reads at the masterclass', async () => {
    const masterclassId = await held(teacher);
    const visit = (as: PersonActor) => readGroup.execute(ctx, as, { areaId });
    for (const member of [coordinator, leader, hr, world.boardMember])
      expect(await visit(member)).toMatchObject({ ok: true });
    for (const other of [teacher, assistant, world.otherSchoolAssistant, world.otherBoardHr])
      expect(await visit(other)).toMatchObject({ error: { kind: 'not-found' } });
    const pointId = (await points()).find((one) => one.aboutId === masterclassId)?.id ?? '';
    await must(ctx, coordinator, answerPoint, { pointId, ...plan });
    for (const [reader, mayVisit] of [
      [teacher, false],
      [leader, true],
    ] as const)
      expect((await read(reader, masterclassId)).points).toMatchObject([{ answer: plan.answer, mayVisit }]);
  });

  test('a no with a reason brings it back to the next meeting', async () => {
    const masterclassId = await held(teacher);
    const pointId = (await points()).find((one) => one.aboutId === masterclassId)?.id ?? '';
    await must(ctx, coordinator, answerPoint, { pointId, ...plan });
    const [spread] = await sides(pointId);
    await must(ctx, leader, refuseCounterpart, {
      counterpartId: spread?.id,
      version: 1,
      reason: 'Geen tijd in december.',
    });
    expect(await read(teacher, masterclassId)).toMatchObject({
      topic: { state: 'held' },
      points: [{ state: 'open', onDay: null }],
    });
    await must(ctx, coordinator, answerPoint, { pointId, ...plan, onDay: '2027-01-29' });
    expect((await sides(pointId)).map(({ state, dueOn }) => [state, dueOn])).toEqual([
      ['open', '2027-01-29'],
      ['open', '2027-04-30'],
    ]);
  });
});
