import { expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { putInPlan } from '#features/advice/server/put-in-plan.ts';
import { putWayInPlan } from '#features/advice/server/put-way-in-plan.ts';
import { readWays } from '#features/advice/server/read-ways.ts';
import { onAdviceChosen } from '#features/plan/server/on-advice-chosen.ts';
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

const person = () =>
  addPerson(owner, world.board, { role: 'support-staff', school: world.school, name: 'Noor Aydin' });
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
});

test('goes a step without a course', async () => {
  const noor = await person();
  await putInPlan.execute(ctx, noor, { personId: noor.personId, step: 'try-another-task', words });
  expect(await ideas(noor)).toMatchObject([{ kind: 'other-task', ask_task: 'Een nieuwe taak' }]);
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
  await putWayInPlan.execute(ctx, noor, input);
  expect(await ideas(noor)).toHaveLength(first.length);
  const other = await putWayInPlan.execute(ctx, noor, { ...input, way: 'something else' });
  expect(other).toMatchObject({ error: { kind: 'not-found' } });
});
