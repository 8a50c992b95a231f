import { beforeAll, describe, expect, test } from 'vitest';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { removeStep } from '#features/plan/server/remove-step.ts';
import { saveStep } from '#features/plan/server/save-step.ts';
import { submitStep } from '#features/plan/server/submit-step.ts';
import { agreeToProfile } from '#features/profile/server/agree-to-profile.ts';
import { giveProfile } from '#features/profile/server/give-profile.ts';
import { readProfile } from '#features/profile/server/read-profile.ts';
import { reviseProfile } from '#features/profile/server/revise-profile.ts';
import { startProfile } from '#features/profile/server/start-profile.ts';
import type { Actor } from '#access/actor.ts';
import type { UseCase } from '#server/usecase.ts';
import { handlers } from '#src/slices.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';

/** What a profile advises is hers: agreeing sends nothing, and the school hears of a step when she puts it forward. */
const { ctx, owner } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { assistant, leader, coach } = world;
const { personId } = assistant;

async function act<Input, Output>(
  actor: Actor,
  useCase: UseCase<Input, Output>,
  input: unknown,
): Promise<Output> {
  const outcome = await useCase.execute(ctx, actor, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

interface Advised {
  readonly title: string;
  readonly adviceId: string | null;
}

/** The coach writes these steps and gives them; she agrees. Gives them as they stand then. */
async function settle(steps: readonly Advised[]): Promise<readonly Advised[]> {
  const version = async (who: Actor) => (await act(who, readProfile, { personId })).shown;
  const draft = await version(coach);
  await act(coach, giveProfile, {
    personId,
    version: draft?.version,
    content: {
      qualities: 'rustig',
      ambitions: 'een eigen groep',
      learningNeed: 'uitleggen',
      steps: steps.map((step) => ({ ...step, kind: 'task', direction: 'tasks', why: 'past bij je' })),
    },
  });
  await act(assistant, agreeToProfile, { personId, version: (await version(assistant))?.version });
  return (await version(assistant))?.content.steps ?? [];
}

const ideas = async () => (await act(assistant, readOwnPlan, { personId })).steps;
const titles = async (): Promise<readonly string[]> => (await ideas()).map(({ title }) => title).sort();

/** Everything that the leader reads of her among what the school is asked, with the mails that went to him. */
async function asked(): Promise<readonly string[]> {
  const { items: rows } = await act(leader, listCounterparts, { whose: 'all', state: 'unsettled' });
  return rows.map(({ title }) => title);
}

let advised: readonly Advised[];
beforeAll(async () => {
  await act(coach, startProfile, { personId });
  advised = await settle([
    { title: 'Leescoördinatie', adviceId: null },
    { title: 'Meelopen', adviceId: null },
  ]);
});

describe('a profile that she agreed to', () => {
  test('puts its steps in her plan as ideas, with what the coach wrote', async () => {
    expect(await titles()).toEqual(['Leescoördinatie', 'Meelopen']);
    expect((await ideas())[0]).toMatchObject({ state: 'idea', kind: 'other-task', why: 'past bij je' });
    expect((await act(assistant, readOwnPlan, { personId })).advice).toEqual([]);
  });

  test('sends nothing: no question to anybody, no word of it outside her own things', async () => {
    expect(await asked()).toEqual([]);
    const { rows } = await owner.query(
      `select from counterpart union all select from mail_message where subject || body like '%Leesco%'
       union all select from domain_event where payload::text like '%Leesco%'`,
    );
    expect(rows).toEqual([]);
  });

  test('a next version adds what is new, and brings nothing back that she removed', async () => {
    const gone = (await ideas()).find(({ title }) => title === 'Meelopen');
    await act(assistant, removeStep, { stepId: gone?.id });
    await act(coach, reviseProfile, { personId });
    await settle([...advised, { title: 'Coaching', adviceId: null }]);
    expect(await titles()).toEqual(['Coaching', 'Leescoördinatie']);
    expect((await act(assistant, readOwnPlan, { personId })).advice).toMatchObject([{ title: 'Meelopen' }]);
  });

  test('the school is asked when she puts a step forward, and only about that one', async () => {
    const step = (await ideas()).find(({ title }) => title === 'Leescoördinatie');
    const what = { part: 'what', kind: 'other-task', title: 'Leescoördinatie', why: '', initiative: 'own' };
    const { version } = await act(assistant, saveStep, { stepId: step?.id, version: step?.version, ...what });
    await act(assistant, submitStep, { stepId: step?.id, version });
    expect(await asked()).toEqual(['Leescoördinatie']);
  });
});
