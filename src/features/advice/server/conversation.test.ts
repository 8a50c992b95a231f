import { describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addCoachLink, addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { saveFacts } from './save-facts.ts';
import { prepareConversation } from './prepare-conversation.ts';
import { readRoute } from './read-route.ts';
import { rejectLine } from './reject-line.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);

const person = async (): Promise<PersonActor> => {
  const noor = await addPerson(owner, world.board, {
    role: 'support-staff',
    school: world.school,
    name: 'Noor Aydin',
  });
  await addCoachLink(owner, noor, world.coach);
  return noor;
};
const prepare = async (actor: Actor, { personId }: PersonActor) => {
  const outcome = await prepareConversation.execute(ctx, actor, { personId });
  if (!outcome.ok) throw new Error(`not readable: ${outcome.error.kind}`);
  return outcome.value;
};

describe('before a conversation', () => {
  test('leader and HR see what her employment gives, and nothing that she did not show', async () => {
    const noor = await person();
    for (const actor of [world.leader, world.hr]) {
      const conversation = await prepare(actor, noor);
      expect(conversation.shown).toBeNull();
      expect(conversation.judges).toBe(false);
      expect(conversation.entitlements?.find(({ rule }) => rule === 'di.base_hours')).toMatchObject({
        amount: 32 * 60,
      });
    }
  });

  test('her age and years, which she told for herself, never change what they see', async () => {
    const noor = await person();
    const before = await prepare(world.leader, noor);
    const facts = {
      birth: { birthYear: '1962', birthMonth: '1' },
      room: { ownHours: '12', budgetEuros: '900' },
      around: { note: 'Geheim.' },
    };
    for (const [version, [part, told]] of Object.entries(facts).entries()) {
      const saved = { personId: noor.personId, version, part, ...told };
      expect(await saveFacts.execute(ctx, noor, saved)).toMatchObject({ ok: true });
    }
    const after = await prepare(world.leader, noor);
    expect(after.entitlements).toEqual(before.entitlements);
    expect(JSON.stringify(after)).not.toMatch(/Geheim|1962|90000/);
    for (const audience of ['leader', 'hr', 'coach'] as const)
      await addShare(owner, noor, 'advice', audience);
    for (const actor of [world.leader, world.hr, world.coach]) {
      const shown = JSON.stringify((await prepare(actor, noor)).shown);
      expect(shown).toContain('score.');
      expect(shown).not.toMatch(/Geheim|1962|90000|"age"|"hours"|suits\.older|pension|own-time|years-after/);
    }
  });

  test('a coach sees her map only when she shows it, and no entitlements', async () => {
    const noor = await person();
    expect(await prepare(world.coach, noor)).toMatchObject({
      shown: null,
      entitlements: null,
      judges: false,
    });
    await addShare(owner, noor, 'advice', 'coach');
    const conversation = await prepare(world.coach, noor);
    expect(conversation.entitlements).toBeNull();
    expect(conversation.judges).toBe(true);
    expect(conversation.shown?.places.length).toBeGreaterThan(5);
    expect((await prepare(world.leader, noor)).shown).toBeNull();
  });

  test('is for those who work with her, and for whom she shows her advice', async () => {
    const noor = await person();
    await addShare(owner, noor, 'advice', 'team');
    const opened = await prepareConversation.execute(ctx, world.teacher, { personId: noor.personId });
    expect(opened).toMatchObject({ ok: true, value: { entitlements: null, judges: false, rejections: [] } });
    expect(opened.ok && opened.value.shown !== null).toBe(true);
  });
});

describe('a line that does not fit', () => {
  const input = (noor: PersonActor, over: Record<string, string> = {}) => ({
    personId: noor.personId,
    step: 'try-another-task',
    reason: 'not-open-here',
    ...over,
  });

  test('is said with a reason; said again, the newer stands', async () => {
    const noor = await person();
    await addShare(owner, noor, 'advice', 'coach');
    expect(await rejectLine.execute(ctx, world.coach, input(noor))).toEqual({ ok: true, value: null });
    await rejectLine.execute(
      ctx,
      world.coach,
      input(noor, { reason: 'already-does', note: 'Al sinds mei.' }),
    );
    const { rejections } = await prepare(world.coach, noor);
    expect(rejections).toEqual([{ step: 'try-another-task', reason: 'already-does', note: 'Al sinds mei.' }]);
    const { rows } = await owner.query('select 1 from advice_rejection where person_id = $1', [
      noor.personId,
    ]);
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['a step that is not advised', { step: 'moon' }, 'not-found'],
    ['a reason that we do not know', { reason: 'no' }, 'invalid'],
    ['no reason', { reason: '' }, 'invalid'],
  ])('refuses %s', async (_, over, kind) => {
    const noor = await person();
    await addShare(owner, noor, 'advice', 'coach');
    expect(await rejectLine.execute(ctx, world.coach, input(noor, over))).toMatchObject({ error: { kind } });
  });
});

test('a route shows where it can be followed: published, still to start, soonest first', async () => {
  const institute = newId();
  await owner.query(`insert into tenant (id, kind, name) values ($1, 'institute', 'Hogeschool Voorbeeld')`, [
    institute,
  ]);
  const add = (code: string, state: string, starts: string, route = 'ad-pep') =>
    owner.query(
      `insert into offer (tenant_id, id, code, state, name, summary, kind, route_code, level, form, hours, hours_per_week,
         months, year_costs, starts, region, directions, contact_email, created_at, changed_at)
       values ($1, $2, $3, $4, $3, 'x', 'degree', $6, 'ad', 'on-site', 100, 16, 24, '{260100,260100}', $5, 'utrecht',
         '{expert}', 'a@example.nl', now(), now())`,
      [institute, newId(), code, state, starts, route],
    );
  await add('later', 'published', '{2027-09-01}');
  await add('soon', 'published', '{2026-02-01,2027-02-01}');
  await add('past', 'published', '{2025-09-01}');
  await add('always', 'published', '{}');
  await add('draft', 'draft', '{2027-09-01}');
  await add('elsewhere', 'published', '{2027-09-01}', 'pabo-deeltijd');
  const { personId } = world.assistant;
  const outcome = await readRoute.execute(ctx, world.assistant, { personId, code: 'ad-pep' });
  const offers = outcome.ok ? outcome.value.offers : [];
  expect(offers.map(({ name }) => name)).toEqual(['soon', 'later', 'always']);
  expect(offers[0]).toMatchObject({
    institute: 'Hogeschool Voorbeeld',
    startsOn: '2027-02-01',
    costCents: 520_200,
    hoursPerWeek: 16,
    months: 24,
  });
});
