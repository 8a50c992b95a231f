import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { putInPlan } from '#features/advice/server/put-in-plan.ts';
import { putWayInPlan } from '#features/advice/server/put-way-in-plan.ts';
import { readWays } from '#features/advice/server/read-ways.ts';
import { chooseRoute } from '#features/plan/server/choose-route.ts';
import { onAdviceChosen } from '#features/plan/server/on-advice-chosen.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';

/** What she takes over from advice becomes an idea in her plan. */
const { ctx, owner } = await testDatabase({ handlers: { 'advice.step-chosen': [onAdviceChosen] } });
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

const institute = newId<'tenant'>();
const person = () =>
  addPerson(owner, world.board, { role: 'support-staff', school: world.school, name: 'Noor Aydin' });
const direction = async ({ personId }: PersonActor) =>
  (
    await owner.query<{ route: string }>('select route from development_plan where person_id = $1', [
      personId,
    ])
  ).rows[0]?.route;
const ideas = async ({ personId }: PersonActor) =>
  (await owner.query<Record<string, unknown>>('select * from plan_step where person_id = $1', [personId]))
    .rows;

test('goes a route, with what it asks of the school', async () => {
  const noor = await person();
  const input = { personId: noor.personId, route: 'ad-pep', words };
  expect(await putInPlan.execute(ctx, noor, input)).toEqual({ ok: true, value: null });
  expect(await putInPlan.execute(ctx, noor, input)).toEqual({ ok: true, value: null });
  const [idea, ...more] = await ideas(noor);
  expect(more).toEqual([]);
  expect(idea).toMatchObject({ kind: 'further-training', state: 'idea', initiative: 'own' });
  expect(idea?.['title']).toContain('Associate degree');
  expect(Number(idea?.['ask_time_minutes'])).toBeGreaterThan(0);
  expect(await direction(noor)).toBe('qualification');
});

test('goes a step without a course', async () => {
  const noor = await person();
  await putInPlan.execute(ctx, noor, { personId: noor.personId, step: 'try-another-task', words });
  expect(await ideas(noor)).toMatchObject([{ kind: 'other-task', ask_task: 'Een nieuwe taak' }]);
  expect(await direction(noor)).toBe('growth');
});

test('the plan takes its direction over once; what she chose herself stays hers', async () => {
  const noor = await person();
  const { personId } = noor;
  await putInPlan.execute(ctx, noor, { personId, step: 'try-another-task', words });
  await putInPlan.execute(ctx, noor, { personId, route: 'ad-pep', words });
  expect(await direction(noor)).toBe('growth');
  await chooseRoute.execute(ctx, noor, { personId, route: 'modules' });
  await putInPlan.execute(ctx, noor, { personId, route: 'pabo-deeltijd', words });
  expect(await direction(noor)).toBe('modules');
});

test('a whole way goes into her plan, each step on its days, once', async () => {
  const noor = await person();
  const goal = 'licence:teacher-primary';
  const read = await readWays.execute(ctx, noor, {
    personId: noor.personId,
    choice: { goal, ceiling: '40' },
  });
  if (!read.ok) throw new Error(`not readable: ${read.error.kind}`);
  const { ways } = read.value;
  const way = ways[0]?.steps.map(({ offerCode }) => offerCode).join(' ') ?? '';
  const input = { personId: noor.personId, goal, ceiling: '40', way, words };
  expect(await putWayInPlan.execute(ctx, noor, input)).toEqual({ ok: true, value: null });
  const first = await ideas(noor);
  expect(first.length).toBeGreaterThan(0);
  for (const idea of first) expect(idea['starts_on']).not.toBeNull();
  expect(await direction(noor)).toBe('qualification');
  await putWayInPlan.execute(ctx, noor, input);
  expect(await ideas(noor)).toHaveLength(first.length);
  const other = await putWayInPlan.execute(ctx, noor, { ...input, way: 'something else' });
  expect(other).toMatchObject({ error: { kind: 'not-found' } });
});

/** Writes an offer as published; columns that are not named are those of a whole module. */
async function publish(columns: Readonly<Record<string, unknown>>): Promise<string> {
  const all = {
    tenant_id: institute,
    id: newId(),
    state: 'published',
    name: 'Rekenen in groepjes',
    summary: 'Wat je leert',
    kind: 'module',
    level: 'none',
    form: 'online',
    hours: 40,
    hours_per_week: 4,
    months: 3,
    year_costs: [39_500],
    region: 'nationwide',
    directions: ['tasks'],
    contact_email: 'loket@example.nl',
    starts: ['2027-02-01'],
    created_at: new Date(),
    changed_at: new Date(),
    ...columns,
  };
  const places = Object.keys(all).map((_, index) => `$${String(index + 1)}`);
  await owner.query(
    `insert into offer (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
    Object.values(all),
  );
  return all.id;
}

const waysOf = async ({ personId }: PersonActor, choice: Record<string, string>, actor: PersonActor) => {
  const read = await readWays.execute(ctx, actor, { personId, choice });
  if (!read.ok) throw new Error(`not readable: ${read.error.kind}`);
  return read.value;
};

describe('with what institutes publish', () => {
  beforeAll(async () => {
    await owner.query(
      `insert into tenant (id, kind, number, name) values ($1, 'institute', '90001', 'Hogeschool Rijn')`,
      [institute],
    );
  });

  test('a way that an institute teaches becomes steps about its offer, once', async () => {
    const noor = await person();
    const offerId = await publish({
      code: 'AD-PEP',
      name: 'Ad Pedagogisch Educatief Professional',
      kind: 'degree',
      route_code: 'ad-pep',
      hours: 3360,
      hours_per_week: 17,
      months: 24,
      year_costs: [260_000, 260_000],
      starts: ['2026-09-01', '2027-09-01'],
    });
    const choice = { goal: 'diploma:ad', ceiling: '40' };
    const { ways, taughtWays, isComplete } = await waysOf(noor, choice, noor);
    expect(isComplete).toBe(true);
    expect(taughtWays).toBeGreaterThan(0);
    const [first] = ways;
    const place = first?.places.find(({ at }) => at !== null);
    expect(place?.at).toMatchObject({ id: offerId, institute: 'Hogeschool Rijn', starts: ['2027-09-01'] });
    const way = first?.steps.map(({ offerCode }) => offerCode).join(' ') ?? '';
    const input = { personId: noor.personId, ...choice, way, words };
    expect(await putWayInPlan.execute(ctx, noor, input)).toEqual({ ok: true, value: null });
    await putWayInPlan.execute(ctx, noor, input);
    expect((await ideas(noor)).filter((idea) => idea['offer_id'] !== null)).toMatchObject([
      {
        offer_id: offerId,
        title: 'Ad Pedagogisch Educatief Professional, Hogeschool Rijn',
        kind: 'further-training',
        starts_on: '2027-09-01',
      },
    ]);
  });

  test('what she saved and no route leads to is a goal; drafts and past starts are never planned', async () => {
    const noor = await person();
    const open = await publish({ code: 'M-REK', starts: [] });
    const draft = await publish({ code: 'M-DRAFT', state: 'draft' });
    const past = await publish({ code: 'M-PAST', starts: ['2026-02-01'] });
    for (const id of [open, draft, past])
      await owner.query('insert into offer_saved values ($1, $2, $3, now())', [
        noor.tenantId,
        noor.personId,
        id,
      ]);
    const { saved, goal, ways } = await waysOf(noor, { goal: 'module:m-rek', ceiling: '8' }, noor);
    expect(saved).toEqual([
      { credential: 'module:m-rek', name: 'Rekenen in groepjes', institute: 'Hogeschool Rijn' },
    ]);
    expect(goal).toBe('module:m-rek');
    expect(ways.map(({ places }) => places.map(({ at }) => at?.id))).toEqual([[open]]);
    expect((await waysOf(noor, { goal: 'module:m-past' }, noor)).goal).not.toBe('module:m-past');
    const other = await person();
    expect((await waysOf(other, {}, other)).saved).toEqual([]);
    const way = ways[0]?.steps.map(({ offerCode }) => offerCode).join(' ') ?? '';
    const input = { personId: noor.personId, goal: 'module:m-rek', ceiling: '8', way, words };
    await putWayInPlan.execute(ctx, noor, input);
    expect(await ideas(noor)).toMatchObject([
      { offer_id: open, kind: 'module', ask_time_minutes: 2400, ask_money_cents: 39_500 },
    ]);
  });
});
