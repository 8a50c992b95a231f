import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishAfresh } from '#tests/support/figures/publish.ts';
import { addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import type { World } from '#tests/support/world.ts';
import { countFitting } from './count-fitting.ts';
import { readFunding } from './read-funding.ts';

const { ctx, owner } = await testDatabase({ figures: [countFitting] });
let world: World;
let schoolHr: PersonActor;
let count = 0;

/** Somebody who may follow the part-time pabo and wants to. */
async function keen(school = world.school, board = world.board): Promise<PersonActor> {
  count += 1;
  const name = `Noor Nummer${String(count)}`;
  const one = await addPerson(owner, board, { role: 'support-staff', school, name });
  const { personId, tenantId } = one;
  await owner.query(`update employment set function_code = 'onderwijsassistent-b' where person_id = $1`, [
    personId,
  ]);
  await owner.query(
    `insert into compass_wish (tenant_id, id, person_id, direction, want, options, answered_on)
     select $1, gen_random_uuid(), $2, direction, 5, '{}', '2026-11-01'
     from unnest(array['expert', 'switch', 'flexible', 'tasks', 'leadership', 'reach']) as direction`,
    [tenantId, personId],
  );
  await owner.query(
    `insert into card_item (tenant_id, id, person_id, part, title, level, created_at)
     values ($1, $2, $3, 'diplomas', 'onderwijsassistent', 'mbo-4', now())`,
    [tenantId, newId(), personId],
  );
  return one;
}

async function step({ tenantId, personId, schoolIds }: PersonActor, state: string): Promise<string> {
  const id = newId();
  await owner.query(
    `insert into plan_step (tenant_id, id, person_id, school_id, kind, title, state, created_at, changed_at)
     values ($1, $2, $3, $4, 'pabo', 'Geheime titel', $5, now(), now())`,
    [tenantId, id, personId, schoolIds[0], state],
  );
  return id;
}

const asks = async ({ tenantId, personId, schoolIds }: PersonActor, stepId: string, role: string) =>
  owner.query(
    `insert into counterpart (tenant_id, id, pair, kind, item_kind, item_id, person_id, school_id, title, owner_role,
       owner_rule, owner_school_id, due_on, state, created_at)
     values ($1, $2, 3, 'money', 'plan-step', $3, $4, $5, 'x', $6, $6, $5, '2026-12-20', 'open', now())`,
    [tenantId, newId(), stepId, personId, schoolIds[0], role],
  );

const read = async (actor: PersonActor) => {
  const outcome = await readFunding.execute(ctx, actor, {});
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};
const sool = async (actor: PersonActor) => {
  const found = (await read(actor)).windows.find(({ scheme }) => scheme.code === 'sool');
  if (found === undefined) throw new Error('no window');
  return found;
};

beforeAll(async () => {
  world = await buildWorld(owner);
  schoolHr = await addPerson(owner, world.board, { role: 'hr', school: world.school, name: 'Hanna School' });
});

describe('without a window', () => {
  test('only what is expected opens, and what is not known is said', async () => {
    const { windows, schemes } = await read(world.hr);
    expect(windows.map(({ scheme, opensOn, isExpected }) => [scheme.code, opensOn, isExpected])).toEqual([
      ['lerarenbeurs', '2027-02-01', true],
    ]);
    const standing = schemes.map(({ scheme, status, next }) => [scheme.code, status, next?.opensOn]);
    expect(standing).toEqual([
      ['sool', 'unknown', undefined],
      ['zij-instroom', 'unknown', undefined],
      ['lerarenbeurs', 'closed', '2027-02-01'],
      ['praktijkleren', 'closed', '2027-06-02'],
      ['stap', 'closed', undefined],
      ['llo-krediet', 'open', undefined],
      ['tegemoetkoming-leraren', 'unknown', undefined],
      ['student-finance', 'open', undefined],
      ['own-budget', 'open', undefined],
    ]);
    expect(schemes.find(({ scheme }) => scheme.code === 'sool')?.functions).toHaveLength(5);
  });
});

describe('with a window', () => {
  beforeAll(async () => {
    await owner.query(
      `update shared_knowledge set content = content || '{"knownUntil": "2027-12-31",
         "windows": [{"opensOn": "2026-10-01", "closesOn": "2026-12-15"}]}' where kind = 'funding' and code = 'sool'`,
    );
  });
  beforeEach(async () => {
    await owner.query(
      `delete from share; delete from counterpart; delete from plan_step; delete from compass_wish`,
    );
  });

  test('says when, who applies, for which functions and routes, and where that stands', async () => {
    expect(await sool(world.hr)).toMatchObject({
      opensOn: null,
      closesOn: '2026-12-15',
      daysLeft: 21,
      scheme: { who: 'board', certainty: 'confirmed' },
      named: [],
      people: null,
    });
    const { functions, routes } = await sool(world.hr);
    expect(functions).toHaveLength(5);
    expect(routes.map(({ code }) => code)).toContain('pabo-deeltijd');
  });

  test('names who shows her advice to HR, and nobody else', async () => {
    const [shows, toLeader, hidden] = [await keen(), await keen(), await keen()];
    await addShare(owner, shows, 'advice', 'hr');
    await addShare(owner, toLeader, 'advice', 'leader');
    const found = await sool(world.hr);
    expect(found.named).toEqual([{ personId: shows.personId, name: shows.name, because: 'advice' }]);
    expect(found.people).toBeNull();
    const said = JSON.stringify(found);
    for (const one of [toLeader, hidden]) {
      expect(said).not.toContain(one.name);
      expect(said).not.toContain(one.personId);
    }
  });

  test('names who put such a step forward, as far as this reader may know of it', async () => {
    const [planShown, asksHr, asksLeader, idea] = [await keen(), await keen(), await keen(), await keen()];
    await step(planShown, 'submitted');
    await addShare(owner, planShown, 'plan', 'hr');
    await asks(asksHr, await step(asksHr, 'waiting'), 'hr');
    await asks(asksLeader, await step(asksLeader, 'waiting'), 'leader');
    await step(idea, 'idea');
    await addShare(owner, idea, 'plan', 'hr');
    const { named } = await sool(world.hr);
    expect(new Set(named.map(({ personId, because }) => `${because} ${personId}`))).toEqual(
      new Set([`plan ${planShown.personId}`, `plan ${asksHr.personId}`]),
    );
    expect(JSON.stringify(named)).not.toContain('Geheim');
  });

  test('counts whom it fits as last published; HR of one school only its own group', async () => {
    for (let at = 0; at < 6; at += 1) await keen();
    for (let at = 0; at < 8; at += 1) await keen(world.otherSchool);
    for (let at = 0; at < 9; at += 1)
      await addPerson(owner, world.board, {
        role: 'support-staff',
        school: at < 4 ? world.school : world.otherSchool,
        name: `Wil Niet${String(at)}`,
      });
    await publishAfresh(ctx, owner, world.board);
    expect([(await sool(world.hr)).people, (await sool(schoolHr)).people]).toEqual([14, 6]);
    const [one, two] = [await keen(), await keen()];
    await addShare(owner, one, 'advice', 'hr');
    await addShare(owner, two, 'advice', 'hr');
    // Nothing moves before the next publication; but two who are named would leave four others at that school.
    expect((await sool(world.hr)).people).toBe(14);
    await addShare(owner, one, 'advice', schoolHr.personId);
    await addShare(owner, two, 'advice', schoolHr.personId);
    expect((await sool(schoolHr)).people).toBe((await sool(schoolHr)).named.length < 2 ? 6 : null);
  });

  test('names to HR of a school nobody of another school', async () => {
    const elsewhere = await keen(world.otherSchool);
    await addShare(owner, elsewhere, 'advice', 'hr');
    await addShare(owner, elsewhere, 'advice', schoolHr.personId);
    expect((await sool(schoolHr)).named).toEqual([]);
    expect((await sool(world.hr)).named).toHaveLength(1);
  });

  test('knows nobody of another board', async () => {
    const stranger = await keen(world.schoolOfOtherBoard, world.otherBoard);
    await addShare(owner, stranger, 'advice', 'hr');
    expect((await sool(world.hr)).named).toEqual([]);
    expect((await sool(world.otherBoardHr)).named).toHaveLength(1);
  });
});
