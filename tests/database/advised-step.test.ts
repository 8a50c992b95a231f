import { beforeAll, describe, expect, test } from 'vitest';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { readCounterpart } from '#features/counterpart/server/read-counterpart.ts';
import { addStep } from '#features/plan/server/add-step.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { saveStep } from '#features/plan/server/save-step.ts';
import { submitStep } from '#features/plan/server/submit-step.ts';
import { withdrawStep } from '#features/plan/server/withdraw-step.ts';
import type { Actor } from '#access/actor.ts';
import { publish } from '#server/events.ts';
import { newId } from '#server/ids.ts';
import type { UseCase } from '#server/usecase.ts';
import { handlers } from '#src/boot.server.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';

/** What a profile advises is asked of the school once: at the advice, or at the step that she made of it. */
const { ctx, owner } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { assistant, leader, coach } = world;
const { personId } = assistant;
const [profileId, advised, other] = [newId(), newId(), newId()];

async function act<Input, Output>(
  actor: Actor,
  useCase: UseCase<Input, Output>,
  input: unknown,
): Promise<Output> {
  const outcome = await useCase.execute(ctx, actor, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const settle = (version: number): Promise<void> =>
  ctx.db.transaction(
    { tenantId: world.board, personId },
    (tx) =>
      publish(ctx, tx, assistant, ctx.now(), {
        kind: 'profile.settled',
        payload: {
          profileId,
          personId,
          version,
          steps: [
            { adviceId: advised, title: 'Leescoördinatie', direction: 'tasks' },
            { adviceId: other, title: 'Meelopen', direction: 'expert' },
          ],
        },
      }),
    true,
  );

interface Question {
  readonly id: string;
  readonly itemKind: string;
  readonly itemId: string;
  readonly state: string;
}

/** Every question about an answer that stands open for the leader. */
const questions = async (): Promise<readonly Question[]> =>
  (await act(leader, listCounterparts, { whose: 'mine', state: 'unsettled', kind: 'answer' })).rows;
const stateOf = async (itemId: string): Promise<{ id: string; state: string } | undefined> =>
  (
    await owner.query<{ id: string; state: string }>(
      `select id, state from counterpart where item_id = $1 and kind = 'answer'`,
      [itemId],
    )
  ).rows[0];
const versionOf = async (stepId: string): Promise<number> =>
  (await act(assistant, readOwnPlan, { personId })).steps.find(({ id }) => id === stepId)?.version ?? 0;

let stepId: string;
beforeAll(async () => {
  await owner.query(
    `insert into development_profile (tenant_id, id, person_id, number, state, coach_id, created_at, changed_at, settled_at)
     values ($1, $2, $3, 1, 'settled', $4, now(), now(), now())`,
    [world.board, profileId, personId, coach.personId],
  );
  for (const [rank, adviceId, title] of [
    [1, advised, 'Leescoördinatie'],
    [2, other, 'Meelopen'],
  ])
    await owner.query(
      `insert into profile_advice (tenant_id, id, profile_id, person_id, advice_id, rank, title, kind, why)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, 'task', 'dat past bij je')`,
      [world.board, profileId, personId, adviceId, rank, title],
    );
  await settle(1);
  ({ stepId } = await act(assistant, addStep, { personId, adviceId: advised }));
  const initiative = {
    part: 'what',
    kind: 'other-task',
    title: 'Leescoördinatie',
    why: '',
    initiative: 'own',
  };
  await act(assistant, saveStep, { stepId, version: await versionOf(stepId), ...initiative });
});

describe('an advised step that she takes over', () => {
  test('as an idea is hers, and the question stands at the advice', async () => {
    expect((await questions()).map(({ itemId }) => itemId).sort()).toEqual([advised, other].sort());
  });

  test('put before the school, its question stands at the step, and nowhere else', async () => {
    await act(assistant, submitStep, { stepId, version: await versionOf(stepId) });
    expect((await questions()).map(({ itemKind, itemId }) => [itemKind, itemId]).sort()).toEqual(
      [
        ['plan-step', stepId],
        ['profile-advice', other],
      ].sort(),
    );
    expect(await stateOf(advised)).toMatchObject({ state: 'withdrawn' });
  });

  test('a next version that still advises it does not ask a second time', async () => {
    await settle(2);
    expect(await stateOf(advised)).toMatchObject({ state: 'withdrawn' });
    expect(await questions()).toHaveLength(2);
  });

  test('who opens the old question finds the way to the one that stands', async () => {
    const old = await stateOf(advised);
    const now = await stateOf(stepId);
    const read = (counterpartId: string | undefined) => act(leader, readCounterpart, { counterpartId });
    expect(await read(old?.id)).toMatchObject({ nowAt: now?.id });
    expect(await read((await stateOf(other))?.id)).toMatchObject({ nowAt: null });
    expect(await read(now?.id)).toMatchObject({ nowAt: null, isAtStep: true });
  });

  test('taken back, the next version asks at the advice again', async () => {
    await act(assistant, withdrawStep, { stepId, version: await versionOf(stepId) });
    expect(
      (await act(leader, readCounterpart, { counterpartId: (await stateOf(advised))?.id })).nowAt,
    ).toBeNull();
    await settle(3);
    expect((await questions()).map(({ itemId }) => itemId).sort()).toEqual([advised, other].sort());
  });
});
