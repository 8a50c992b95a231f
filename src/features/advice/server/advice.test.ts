import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { keepAdvice } from './keep-advice.ts';
import { putInPlan } from './put-in-plan.ts';
import { readWays } from './read-ways.ts';
import { listGivenAdvice, readGivenAdvice } from './read-given.ts';
import { readOwnAdvice } from './read-own-advice.ts';
import { readOwnFacts } from './read-own-facts.ts';
import { readRoute } from './read-route.ts';
import { autosaveFacts, saveFacts } from './save-facts.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const words = {
  titles: 'nl',
  room: 'Ruimte',
  'free-hands': 'Iemand die overneemt',
  cover: 'Vervanging',
  career: 'Een gesprek',
  task: 'Een nieuwe taak',
  intake: { 'entry-tests-pabo': 'De toetsen van de pabo' },
};

const person = () =>
  addPerson(owner, world.board, { role: 'support-staff', school: world.school, name: 'Noor Aydin' });
const own = async (actor: PersonActor, whatIf: Record<string, string> = {}) => {
  const outcome = await readOwnAdvice.execute(ctx, actor, { personId: actor.personId, whatIf });
  if (!outcome.ok) throw new Error(`not readable: ${outcome.error.kind}`);
  return outcome.value;
};

beforeAll(async () => {
  const { tenantId, personId } = world.assistant;
  const insert = (table: string, columns: string, values: string) =>
    owner.query(
      `insert into ${table} (tenant_id, id, person_id, ${columns}) values ($1, $2, $3, ${values})`,
      [tenantId, newId(), personId],
    );
  await insert(
    'card',
    'changed_at, years_working, years_in_education, offer_tags',
    `now(), 20, 11.5, '{own-role}'`,
  );
  await insert(
    'card_item',
    'part, title, level, created_at',
    `'diplomas', 'Onderwijsassistent', 'mbo-4', now()`,
  );
  await insert(
    'card_item',
    'part, title, level, created_at, removed_at',
    `'diplomas', 'Pabo', 'hbo', now(), now()`,
  );
  await insert('compass', 'version, answered_at', '1, now()');
  await insert('compass_wish', 'direction, want, answered_on', `'expert', 5, '2026-11-01'`);
  await insert('compass_wish', 'direction, want, answered_on', `'leadership', null, '2026-11-01'`);
  await owner.query(
    `insert into compass_possibility (tenant_id, id, school_id, item, can, reason, said_by, said_on, version)
     values ($1, $2, $3, 'tasks', 2, 'Nu niet.', $5, '2026-10-01', 1),
            ($1, $6, $4, 'tasks', 5, 'Andere school.', $5, '2026-10-01', 1)`,
    [tenantId, newId(), world.school, world.otherSchool, world.leader.personId, newId()],
  );
});

describe('what she tells for advice', () => {
  const save = (actor: PersonActor, version: number, part: string, fields: object) =>
    saveFacts.execute(ctx, actor, { personId: actor.personId, version, part, ...fields });

  test('is kept, changed, and read by herself', async () => {
    const noor = await person();
    const { personId } = noor;
    expect(await save(noor, 0, 'birth', { birthYear: '1990', birthMonth: '4' })).toMatchObject({ ok: true });
    const room = { personId, version: 1, part: 'room', leaveHours: 'x', ownHours: '4' };
    expect(await autosaveFacts.execute(ctx, noor, room)).toEqual({ ok: true, value: { version: 2 } });
    const read = await readOwnFacts.execute(ctx, noor, { personId });
    expect(read).toMatchObject({
      value: { version: 2, facts: { birthYear: 1990, ownMinutes: 240, leaveMinutes: null } },
    });
    expect(read.ok && read.value.goals).toContain('diploma:ad');
  });

  test('about tests, hours and travel comes back, and makes the person for whom we reason', async () => {
    const noor = await person();
    const { personId } = noor;
    await save(noor, 0, 'tests', { passed: { geography: '2026-02-01', twentyOne: '2025-06-30' } });
    await save(noor, 1, 'saved', { saved: { di: { 2025: '12', 2022: '5' } } });
    await save(noor, 2, 'around', { travel: ['own-place', 'utrecht'] });
    const read = await readOwnFacts.execute(ctx, noor, { personId });
    expect(read).toMatchObject({
      value: {
        facts: {
          geography: '2026-02-01',
          history: null,
          twentyOne: '2025-06-30',
          saved: [
            { pot: 'di', startYear: 2022, minutes: 300 },
            { pot: 'di', startYear: 2025, minutes: 720 },
          ],
          travel: ['own-place', 'utrecht'],
        },
        pots: [{ pot: 'di', carried: 720, toTalkAbout: 300 }, { pot: 'prof' }],
        choices: { regions: [] },
      },
    });
    const places = read.ok ? read.value.choices.schoolPlaces : [];
    expect(places).toHaveLength(1);
    const { person: she } = await own(noor);
    expect(she.certificates).toEqual([
      { credential: 'test:pabo-geography', obtainedOn: '2026-02-01' },
      { credential: 'test:21plus', obtainedOn: '2025-06-30' },
    ]);
    expect(she.travel).toEqual({ regions: ['own-place', 'utrecht'], places });
    await save(noor, 3, 'around', {});
    expect((await own(noor)).person.travel).toBeNull();
  });

  test('from two windows at once lets one of them through', async () => {
    const noor = await person();
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, (_, at) => save(noor, 0, 'around', { note: `x${String(at)}` })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('her own advice', () => {
  test('rests on card, compass, employment and what her school said', async () => {
    const { person: she, missing } = await own(world.assistant);
    expect(she).toMatchObject({
      function: 'onderwijsassistent-a',
      yearsInEducation: 11.5,
      // Her words «Onderwijsassistent» decide nothing; she chose no study yet.
      diplomas: [{ level: 'mbo-4', field: '', study: null, status: 'finished', licence: false }],
      wishes: { expert: 5, leadership: 3 },
      school: { tasks: 'not-now', expert: null },
      contracts: [{ from: '2020-08-01', to: null, workingTimeFactor: 0.8 }],
    });
    expect(she.strengths.expert).toBe(1);
    expect(missing).toEqual(['birth', 'hours', 'qualification', 'wishes']);
  });

  test('holds every direction, and says how far each step lies', async () => {
    const { places, routes } = await own(world.assistant);
    expect(new Set(places.map(({ step }) => step.direction)).size).toBe(7);
    expect(places.map(({ number }) => number)).toEqual(places.map((_, index) => index + 1));
    const open = places.find(({ step }) => step.route === null && step.direction === 'tasks');
    expect(open?.reach).toBe('first');
    expect(routes.length).toBeGreaterThan(5);
  });

  test('«what if» changes the answer and nothing that is kept', async () => {
    const noor = await person();
    const now = await own(noor);
    const then = await own(noor, { diploma: 'ad', days: '5', strange: 'x' });
    expect(then.whatIf).toMatchObject({ diploma: 'ad', days: 5 });
    expect(then.person.diplomas).toEqual([{ level: 'ad', field: '' }]);
    expect(now.whatIf).toBeNull();
    expect(now.difference).toMatchObject({ routes: [], before: now.difference.after });
    expect(then.difference.before).toEqual(now.difference.before);
    expect(then.difference.after.yearCents).toBeGreaterThan(now.difference.after.yearCents);
    expect(then.difference.routes.length).toBeGreaterThan(0);
    expect([now.moved, then.stands]).toEqual([[], now.stands]);
    expect((await own(noor)).person).toEqual(now.person);
  });
});

describe('one route', () => {
  test('is read with checks, money and who moves', async () => {
    const { personId } = world.assistant;
    const outcome = await readRoute.execute(ctx, world.assistant, { personId, code: 'ad-pep' });
    expect(outcome).toMatchObject({
      ok: true,
      value: { advice: { route: { code: 'ad-pep' }, admission: 'met' } },
    });
    expect(outcome.ok && outcome.value.counterparts.length).toBeGreaterThan(0);
  });

  test('that nobody knows is not there', async () => {
    const { personId } = world.assistant;
    expect(await readRoute.execute(ctx, world.assistant, { personId, code: 'moon' })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });
});

describe('into her plan', () => {
  test('goes nothing that the advice does not hold', async () => {
    const noor = await person();
    const outcome = await putInPlan.execute(ctx, noor, { personId: noor.personId, step: 'moon', words });
    expect(outcome).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('ways to a goal', () => {
  const goal = 'licence:teacher-primary';
  const waysOf = async (actor: PersonActor, choice: Record<string, string>) => {
    const outcome = await readWays.execute(ctx, actor, { personId: actor.personId, choice });
    if (!outcome.ok) throw new Error(`not readable: ${outcome.error.kind}`);
    return outcome.value;
  };

  test('say what of her is not known that would change them, and nothing about wishes', async () => {
    const { missing } = await waysOf(await person(), { goal });
    expect(missing).toEqual(['birth', 'hours', 'diplomas', 'years']);
    expect((await waysOf(world.assistant, { goal })).missing).not.toContain('diplomas');
  });

  test('are those that no other beats, soonest first, with what each is best in', async () => {
    const { ways, chosen, goal: read } = await waysOf(world.assistant, { goal, ceiling: '40', way: '99' });
    expect(read).toBe(goal);
    expect(ways.length).toBeGreaterThan(0);
    expect(chosen).toBe(ways.length - 1);
    const days = ways.map(({ readyOn }) => readyOn);
    expect(days).toEqual([...days].sort());
    for (const virtue of ['fastest', 'cheapest', 'lightest'] as const)
      expect(ways.some(({ virtues }) => virtues.includes(virtue))).toBe(true);
    for (const { peakHoursPerWeek } of ways) expect(peakHoursPerWeek).toBeLessThanOrEqual(40);
  });

  test('within few hours there may be none; what is no goal of ours is not planned', async () => {
    expect((await waysOf(world.assistant, { goal, ceiling: '4' })).ways).toEqual([]);
    expect((await waysOf(world.assistant, { goal: 'moon', ceiling: 'x' })).goal).not.toBe('moon');
  });
});

describe('given advice', () => {
  test('stays as it was given, whatever she tells later; twice on one day is once', async () => {
    const noor = await person();
    const { personId } = noor;
    const keep = () => keepAdvice.execute(ctx, noor, { personId });
    const first = await keep();
    expect(await keep()).toEqual(first);
    if (!first.ok) throw new Error('not kept');
    const before = await readGivenAdvice.execute(ctx, noor, { personId, givenId: first.value.givenId });
    setNow('2026-12-03T10:00:00Z');
    await saveFacts.execute(ctx, noor, {
      personId,
      version: 0,
      part: 'room',
      ownHours: '40',
    });
    await keep();
    setNow('2026-11-24T10:00:00Z');
    const listed = await listGivenAdvice.execute(ctx, noor, { personId });
    expect(listed).toMatchObject({
      value: { given: [{ givenOn: '2026-12-03' }, { givenOn: '2026-11-24' }] },
    });
    const after = await readGivenAdvice.execute(ctx, noor, { personId, givenId: first.value.givenId });
    expect(after).toEqual(before);
    expect(after).toMatchObject({ value: { givenOn: '2026-11-24' } });
    expect(after.ok && after.value.rules.some(({ key }) => key === 'di.base_hours')).toBe(true);
  });

  test('is hers alone', async () => {
    const { personId } = world.assistant;
    const kept = await keepAdvice.execute(ctx, world.assistant, { personId });
    const givenId = kept.ok ? kept.value.givenId : '';
    const noor = await person();
    const elsewhere = await readGivenAdvice.execute(ctx, noor, { personId: noor.personId, givenId });
    expect(elsewhere).toMatchObject({ error: { kind: 'not-found' } });
  });
});

test('the map asks the database five times, so that with the session and whom she shows it to it stays within eight', async () => {
  const her = await person();
  await saveFacts.execute(ctx, her, { personId: her.personId, version: 0, part: 'room', ownHours: '3' });
  const before = ctx.db.statements;
  const { person: known } = await own(her);
  expect(known.ownHoursPerWeek).toBe(3);
  expect(ctx.db.statements - before).toBeLessThanOrEqual(5);
});
