import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { answerCounterparts } from '#features/counterpart/server/answer-counterparts.ts';
import { completeCounterpart } from '#features/counterpart/server/complete-counterpart.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { readCounterpart } from '#features/counterpart/server/read-counterpart.ts';
import { refuseCounterpart } from '#features/counterpart/server/refuse-counterpart.ts';
import { addStep } from '#features/plan/server/add-step.ts';
import { answerStep } from '#features/plan/server/answer-step.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { readHome } from '#features/home/server/read-home.ts';
import { readShownPlan } from '#features/plan/server/read-shown-plan.ts';
import { saveStep } from '#features/plan/server/save-step.ts';
import { startStep } from '#features/plan/server/start-step.ts';
import { submitStep } from '#features/plan/server/submit-step.ts';
import { withdrawStep } from '#features/plan/server/withdraw-step.ts';
import { handlers } from '#src/slices.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';

/** The plan and the other side together, with the handlers as the product has them. */
const { ctx, owner } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { assistant, leader, hr } = world;
const personId = assistant.personId;

async function valueOf<T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  const found = await outcome;
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

async function submitted(): Promise<string> {
  const { stepId } = await valueOf(addStep.execute(ctx, assistant, { personId }));
  const what = {
    stepId,
    version: 1,
    part: 'what',
    kind: 'module',
    title: 'Module gedrag',
    initiative: 'own',
  };
  await valueOf(saveStep.execute(ctx, assistant, what));
  const asks = { stepId, version: 2, part: 'asks', timeHours: '16', moneyEuros: '350', cover: 'donderdag' };
  await valueOf(saveStep.execute(ctx, assistant, asks));
  await valueOf(submitStep.execute(ctx, assistant, { stepId, version: 3 }));
  return stepId;
}

const stepOf = async (stepId: string) => {
  const { steps } = await valueOf(readOwnPlan.execute(ctx, assistant, { personId }));
  const step = steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new Error('her step is in her plan');
  return step;
};

const mineOf = async (actor: PersonActor, stepId: string) =>
  (await valueOf(listCounterparts.execute(ctx, actor, {}))).items.filter(({ itemId }) => itemId === stepId);

const mailsAbout = async (stepId: string): Promise<{ recipient: string; subject: string; body: string }[]> =>
  (
    await owner.query<{ recipient: string; subject: string; body: string }>(
      `select recipient, subject, body from mail_message where key like $1`,
      [`plan:${stepId}:%`],
    )
  ).rows;

describe('one step, from both sides', () => {
  test('waits until everybody moved, and then runs', async () => {
    const stepId = await submitted();
    expect(await stepOf(stepId)).toMatchObject({ line: 'waits-right', start: { ok: false } });
    expect(await valueOf(readShownPlan.execute(ctx, leader, { personId }))).toMatchObject({
      steps: [{ id: stepId, mayAnswer: true, version: 4 }],
    });
    const answer = { stepId, version: 4, answer: 'can', promises: ['cover', 'practice-place'] };
    await valueOf(answerStep.execute(ctx, leader, answer));
    expect(await stepOf(stepId)).toMatchObject({ state: 'waiting', line: 'half' });
    expect(await startStep.execute(ctx, assistant, { stepId, version: 5 })).toMatchObject({
      error: { code: 'other-side-has-not-moved', values: { count: 2 } },
    });
    const choices = (await mineOf(hr, stepId)).map(({ id, version }) => `${id}:${String(version)}`);
    expect(choices).toHaveLength(2);
    const promise = { choices, answer: 'promise', promisedFor: '2027-01-04' };
    expect(await valueOf(answerCounterparts.execute(ctx, hr, promise))).toEqual({ answered: 2, behind: 0 });
    expect(await stepOf(stepId)).toMatchObject({ line: 'waits-left', start: { ok: true, despite: 0 } });
    await valueOf(startStep.execute(ctx, assistant, { stepId, version: 5 }));
    expect(await stepOf(stepId)).toMatchObject({ state: 'running', line: 'runs' });
  });

  test('runs in spite of a refusal when both sides know the reason', async () => {
    const stepId = await submitted();
    // The money is too much together with the step before: that is for the board.
    for (const actor of [hr, world.boardMember]) {
      const own = await mineOf(actor, stepId);
      expect(own.length, actor.name).toBeGreaterThan(0);
      for (const { id, version } of own) {
        const refusal = { counterpartId: id, version, reason: 'geen geld dit jaar' };
        await valueOf(refuseCounterpart.execute(ctx, actor, refusal));
        const seen = await valueOf(readCounterpart.execute(ctx, assistant, { counterpartId: id }));
        expect(seen.counterpart).toMatchObject({ state: 'refused', reason: 'geen geld dit jaar' });
      }
    }
    // After this, what nobody answered rests.
    await valueOf(
      answerStep.execute(ctx, leader, { stepId, version: 4, answer: 'not-now', note: 'na de zomer' }),
    );
    expect(await mineOf(leader, stepId)).toEqual([]);
    const step = await stepOf(stepId);
    expect(step).toMatchObject({ line: 'refused', start: { ok: true } });
    expect((await startStep.execute(ctx, assistant, { stepId, version: step.version })).ok).toBe(true);
  });

  test('is hers alone again when she takes it back', async () => {
    const stepId = await submitted();
    expect(await mineOf(leader, stepId)).not.toEqual([]);
    const counterpartId = (await mineOf(hr, stepId))[0]?.id ?? '';
    const note = 'na de zomer';
    await valueOf(answerStep.execute(ctx, leader, { stepId, version: 4, answer: 'not-now', note }));
    expect((await readCounterpart.execute(ctx, hr, { counterpartId })).ok).toBe(true);
    const { version } = await stepOf(stepId);
    await valueOf(withdrawStep.execute(ctx, assistant, { stepId, version }));
    for (const actor of [hr, leader])
      expect(await readCounterpart.execute(ctx, actor, { counterpartId })).toMatchObject({
        error: { kind: 'not-found' },
      });
    expect(await mineOf(leader, stepId)).toEqual([]);
    expect(await mineOf(hr, stepId)).toEqual([]);
    expect(await stepOf(stepId)).toMatchObject({ state: 'idea', line: 'open', sides: [] });
  });

  test('shows in both lists', async () => {
    const both = async () =>
      [
        await valueOf(listCounterparts.execute(ctx, assistant, {})),
        await valueOf(listCounterparts.execute(ctx, leader, { whose: 'mine', state: 'waiting' })),
      ].map(({ total }) => total);
    const [before = 0, leaderBefore = 0] = await both();
    await submitted();
    expect(await both()).toEqual([before + 5, leaderBefore + 3]);
  });
});

describe('the last answer', () => {
  test('is told, as is each before it, with nothing of the step in it', async () => {
    const stepId = await submitted();
    const answer = { stepId, version: 4, answer: 'can', promises: ['cover', 'practice-place'] };
    await valueOf(answerStep.execute(ctx, leader, answer));
    const said = { subject: 'De school zegt: dit kan' };
    expect(await mailsAbout(stepId)).toMatchObject([said]);
    const home = await valueOf(readHome.execute(ctx, assistant, {}));
    expect([home.next, ...home.more]).toContainEqual({
      code: 'school-can',
      href: `/plan/steps/${stepId}`,
      name: leader.name,
    });
    const promise = { answer: 'promise', promisedFor: '2027-01-04' };
    const open = [];
    for (const actor of [hr, world.boardMember])
      for (const { id, version } of await mineOf(actor, stepId))
        open.push({ actor, choices: [`${id}:${String(version)}`] });
    expect(open.length).toBeGreaterThan(1);
    for (const { actor, choices } of open) {
      await valueOf(answerCounterparts.execute(ctx, actor, { ...promise, choices }));
    }
    const mails = await mailsAbout(stepId);
    const moved = { subject: 'Er is een antwoord voor een stap uit je plan' };
    const ready = { subject: 'Je kunt beginnen met een stap uit je plan' };
    expect(mails.map(({ subject }) => subject).sort()).toEqual(
      [said, moved, ready].map(({ subject }) => subject).sort(),
    );
    expect(mails.at(-1)?.body).toContain(`/plan/steps/${stepId}`);
    expect(JSON.stringify(mails)).not.toMatch(/Module gedrag|Karin|350/);
    await valueOf(startStep.execute(ctx, assistant, { stepId, version: 5 }));
    for (const one of await mineOf(hr, stepId)) await completed(one);
    expect(await mailsAbout(stepId)).toHaveLength(3);
  });

  test('may be the school’s own; in her language, and without an address no mail', async () => {
    await owner.query(`update person set locale = 'en' where id = $1`, [personId]);
    const bare = async (): Promise<string> => {
      const { stepId } = await valueOf(addStep.execute(ctx, assistant, { personId }));
      const what = {
        stepId,
        version: 1,
        part: 'what',
        kind: 'coaching',
        title: 'Coaching',
        initiative: 'own',
      };
      await valueOf(saveStep.execute(ctx, assistant, what));
      await valueOf(submitStep.execute(ctx, assistant, { stepId, version: 2 }));
      await valueOf(answerStep.execute(ctx, leader, { stepId, version: 3, answer: 'can' }));
      return stepId;
    };
    expect(await mailsAbout(await bare())).toMatchObject([{ subject: 'You can begin a step of your plan' }]);
    await owner.query(`update person set locale = 'nl', email = null where id = $1`, [personId]);
    expect(await mailsAbout(await bare())).toEqual([]);
  });

  const completed = ({ id, version }: { id: string; version: number }) =>
    valueOf(completeCounterpart.execute(ctx, hr, { counterpartId: id, version, note: '' }));
});
